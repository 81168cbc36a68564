using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Tests.Policies;

public class PolicyGrantsTests
{
    [Theory]
    [InlineData("s3:GetObject", "*", "s3:GetObject", GrantStatus.Granted)]
    [InlineData("s3:get*", "*", "S3:GetObject", GrantStatus.Granted)]
    [InlineData("s3:GetObjec?", "*", "s3:GetObject", GrantStatus.Granted)]
    [InlineData("*", "arn:aws:s3:::b/*", "s3:GetObject", GrantStatus.Granted)]
    [InlineData("*", "arn:aws:s3:::b/*", "sqs:SendMessage", GrantStatus.Missing)]
    [InlineData("*", "arn:aws:s3:::b/*", "s3:ListAllMyBuckets", GrantStatus.Missing)]
    [InlineData("s3:*", "arn:aws:s3:::b/*", "s3:ListAllMyBuckets", GrantStatus.Ineffective)]
    [InlineData("s3:PutObject", "*", "s3:GetObject", GrantStatus.Missing)]
    [InlineData("s3:GetObject", "arn:aws:s3:::b", "s3:GetObject", GrantStatus.Ineffective)]
    [InlineData("s3:ListBucket", "arn:aws:s3:::b/*", "s3:ListBucket", GrantStatus.Ineffective)]
    [InlineData("s3:GetObject", "arn:aws:s3:::b*", "s3:GetObject", GrantStatus.Granted)]
    [InlineData("s3:GetObject", "arn:aws:s3:::${aws:PrincipalTag/b}/*", "s3:GetObject", GrantStatus.Granted)]
    [InlineData("s3:{action}", "{resource}", "s3:GetObject", GrantStatus.Granted)]
    [InlineData("logs:DescribeLogGroups", "arn:aws:logs:*:*:log-group:*", "logs:DescribeLogGroups", GrantStatus.Ineffective)]
    [InlineData("s3:NewAction", "arn:aws:s3:::b", "s3:NewAction", GrantStatus.Granted)]
    [InlineData("new:*", "arn:aws:s3:::b", "new:Action", GrantStatus.Granted)]
    [InlineData("s3:GetObject", "my-bucket", "s3:GetObject", GrantStatus.Unsure)]
    [InlineData("s3:GetObject", "s3://b/*", "s3:GetObject", GrantStatus.Unsure)]
    [InlineData("s3:GetObject", "s3://b/*", "sqs:SendMessage", GrantStatus.Missing)]
    public void An_allow_grants_what_it_covers_and_its_resources_serve(
        string pattern, string resource, string action, GrantStatus expected) =>
        Assert.Equal(expected, Judge(action, $$""" { "Effect": "Allow", "Action": "{{pattern}}", "Resource": "{{resource}}" } """).Status);

    [Theory]
    [InlineData("\"Action\": \"s3:*\", \"Resource\": \"*\"", GrantStatus.Denied)]
    [InlineData("\"NotAction\": \"ec2:*\", \"Resource\": \"*\"", GrantStatus.Denied)]
    [InlineData("\"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::b/*\"", GrantStatus.Granted)]
    [InlineData("\"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": { \"Bool\": { \"aws:SecureTransport\": \"false\" } }",
        GrantStatus.Granted)]
    [InlineData("\"Action\": \"s3:*\", \"NotResource\": \"arn:aws:s3:::b/*\"", GrantStatus.Granted)]
    [InlineData("\"Action\": \"s3:Put*\", \"Resource\": \"*\"", GrantStatus.Granted)]
    [InlineData("\"Sid\": \"a b\", \"action\": \"s3:*\", \"Resource\": \"*\"", GrantStatus.Unsure)]
    public void A_deny_takes_away_only_without_condition_and_on_everything(string deny, GrantStatus expected) => Assert.Equal(
        expected,
        Judge("s3:GetObject",
            """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, { "Effect": "Deny", """ + deny + " }").Status);

    [Theory]
    [InlineData("""{ "Effect": "Allow", "NotAction": "s3:*", "Resource": "*" }""", GrantStatus.Missing)]
    [InlineData("""{ "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }""", GrantStatus.Granted)]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "NotResource": "arn:aws:s3:::b/*" }""", GrantStatus.Granted)]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*", "NotResource": "*" }""", GrantStatus.Ineffective)]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject" }""", GrantStatus.Unsure)]
    [InlineData("""{ "Effect": "Allow", "Actions": "s3:GetObject", "Resource": "*" }""", GrantStatus.Unsure)]
    [InlineData("""{ "Action": "s3:GetObject", "Resource": "*" }""", GrantStatus.Unsure)]
    [InlineData("""{ "Effect": "Allow" }""", GrantStatus.Missing)]
    public void Exceptions_and_broken_statements_are_judged(string statement, GrantStatus expected) =>
        Assert.Equal(expected, Judge("s3:GetObject", statement).Status);

    [Fact]
    public void What_cannot_take_effect_says_what_it_needs()
    {
        var grant = Judge("iam:createpolicy", """{ "Effect": "Allow", "Action": "iam:*", "Resource": "arn:aws:iam::*:role/x" }""");
        Assert.Equal("iam:CreatePolicy", grant.Action.ToString());
        Assert.Equal(["arn:${Partition}:iam::${Account}:policy/${PolicyNameWithPath}"], grant.NeededResources);
        Assert.Equal([1], grant.Statements);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"Statement\": [ ")]
    public void What_cannot_be_read_is_unsure(string text) =>
        Assert.Equal(GrantStatus.Unsure, Of(text).Judge(new ActionName("s3", "GetObject")).Status);

    [Fact]
    public void The_best_of_several_policies_counts()
    {
        const string Allow = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}""";
        const string Other = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:PutObject","Resource":"*"}}""";
        var (best, index) = PolicyGrants.JudgeAny([Of(Other), Of("broken"), Of(Allow)], new ActionName("s3", "GetObject"));
        Assert.Equal((GrantStatus.Granted, 2), (best.Status, index));
        Assert.Equal(-1, PolicyGrants.JudgeAny([], new ActionName("s3", "GetObject")).Index);
    }

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "*", "Resource": "*" }""", "")]
    [InlineData("""{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*" }""", "")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObjectA*", "Resource": "*" }""",
        "s3:GetObjectAcl s3:GetObjectAnnotation s3:GetObjectAttributes")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["s3:ListAllMyBuckets", "s3:GetBucketAcl", "s3:GetObjectAcl"], "Resource": "arn:aws:s3:::b" }""",
            "s3:GetBucketAcl")]
    public void Wildcards_expand_to_what_the_resources_serve(string statement, string expected) => Assert.Equal(
        expected,
        string.Join(" ", GrantedActions.Expand(PolicySyntax.Parse("{ \"Statement\": " + statement + " }").Policy.Statements[0],
            IamCatalog.Default).Select(action => action.FullName)));

    [Fact]
    public void Everything_on_one_services_arns_is_that_services_actions()
    {
        var statement = PolicySyntax.Parse(
            """{ "Statement": { "Effect": "Allow", "Action": "*", "Resource": "arn:aws:sqs:*:*:q" } }""").Policy.Statements[0];
        var services = GrantedActions.Expand(statement, IamCatalog.Default).Select(action => action.Service).Distinct();
        Assert.Equal(["sqs"], services);
    }

    private static Grant Judge(string action, string statements)
    {
        Assert.True(ActionName.TryParse(action, out var name));
        return Of("{ \"Version\": \"2012-10-17\", \"Statement\": [ " + statements + " ] }").Judge(name);
    }

    private static PolicyGrants Of(string text) => new(PolicyFile.Read(text, IamCatalog.Default), IamCatalog.Default);
}
