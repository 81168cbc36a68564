using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Explanations;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Tests.Explanations;

public class NearStatementTests
{
    [Theory]
    [InlineData(
        """{ "Effect": "Deny", "Action": "s3:Put*", "Resource": "*" }""",
        StatementMiss.Denies, "denies it by 's3:Put*' on every resource", "s3:Put*")]
    [InlineData(
        """{ "Effect": "Deny", "NotAction": "s3:Get*", "Resource": "*" }""",
        StatementMiss.Denies, "denies it by NotAction on every resource", "s3:Get*")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:P*"], "Resource": "arn:aws:s3:::b" }""",
        StatementMiss.NoResource,
        "allows it by 's3:P*' on 'arn:aws:s3:::b'; it acts on "
            + "'arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}/object/${ObjectName}', "
        + "'arn:${Partition}:s3:::${BucketName}/${ObjectName}'",
        "s3:P*")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "*", "NotResource": "arn:*:s3:*:*:*" }""",
        StatementMiss.NoResource,
        "allows it by '*' on all but 'arn:*:s3:*:*:*'; it acts on "
            + "'arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}/object/${ObjectName}', "
        + "'arn:${Partition}:s3:::${BucketName}/${ObjectName}'",
        "*")]
    [InlineData(
        """{ "Effect": "Allow", "NotAction": ["iam:*", "s3:Put*"], "Resource": "*" }""",
        StatementMiss.LeavesOut, "allows every action but 's3:Put*'", "s3:Put*")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObjectAcl", "s3:PutBucketAcl"], "Resource": "*" }""",
        StatementMiss.OtherActions, "allows 's3:PutObjectAcl', which does not cover it", "s3:PutObjectAcl")]
    public void A_miss_is_said(string statement, StatementMiss miss, string why, string text)
    {
        var json = Policy(statement);
        var only = Assert.Single(NearStatements.Find(PolicyFile.Read(json, IamCatalog.Default), Put, IamCatalog.Default));
        Assert.Equal((miss, why, $"\"{text}\""), (only.Miss, only.Why, json.Substring(only.Span.Start, only.Span.Length)));
    }

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "sqs:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData(
        """{ "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }""")]
    [InlineData("""{ "Effect": "Allow", "NotAction": [], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject" }""")]
    [InlineData("""{ "Action": "s3:GetObject", "Resource": "*" }""")]
    [InlineData("")]
    public void What_is_far_or_broken_or_grants_is_none(string statement) =>
        Assert.Empty(NearStatements.Find(PolicyFile.Read(Policy(statement), IamCatalog.Default), Put, IamCatalog.Default));

    [Fact]
    public void The_nearest_come_first_and_have_their_names()
    {
        var file = PolicyFile.Read(
            Policy("""
                { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" },
                { "Effect": "Allow", "Action": "s3:PutBucketAcl", "Resource": "*" },
                { "Effect": "Allow", "Action": "s3:List*", "Resource": "*" },
                { "Sid": "Own", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b" }
                """),
            IamCatalog.Default);
        Assert.Equal(
            ["statement 4 ('Own')", "statement 2", "statement 1"],
            NearStatements.Find(file, Put, IamCatalog.Default).Select(near => near.Name));
    }

    [Fact]
    public void A_granted_action_misses_by_its_resources()
    {
        var json = Policy("""
            { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::logs/*" },
            { "Effect": "Allow", "Action": "s3:*",
                "Resource": ["arn:aws:s3:::a/*", "arn:aws:s3:::jobs/*", "arn:aws:s3:::c/*", "arn:aws:s3:::d/*"] }
            """);
        Assert.True(ArnPattern.TryParse("arn:aws:s3:::job/1", out var asked));
        var near = NearStatements.Find(PolicyFile.Read(json, IamCatalog.Default), Put, IamCatalog.Default, asked);
        Assert.Equal(
            ["allows it on 'arn:aws:s3:::a/*', 'arn:aws:s3:::jobs/*', 'arn:aws:s3:::c/*' and 1 more", "allows it on 'arn:aws:s3:::logs/*'"],
            near.Select(statement => statement.Why));
        Assert.All(near, statement => Assert.Equal(StatementMiss.OtherResources, statement.Miss));
        Assert.Equal("\"arn:aws:s3:::jobs/*\"", json.Substring(near[0].Span.Start, near[0].Span.Length));
    }

    [Fact]
    public void A_file_that_is_not_json_has_none() =>
        Assert.Empty(NearStatements.Find(PolicyFile.Read("{", IamCatalog.Default), Put, IamCatalog.Default));

    private static ActionName Put => new("s3", "PutObject");

    private static string Policy(string statements) => $$"""{ "Version": "2012-10-17", "Statement": [{{statements}}] }""";
}
