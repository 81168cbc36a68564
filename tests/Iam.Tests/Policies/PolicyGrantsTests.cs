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

    /// <summary>A placeholder or a variable will be one thing: it takes nothing away for certain.</summary>
    [Theory]
    [InlineData("\"Action\": \"s3:DeleteObject\", \"Resource\": \"{protectedArn}\"", GrantStatus.Granted)]
    [InlineData("\"Action\": \"s3:DeleteObject\", \"Resource\": \"arn:{partition}:s3:::{bucket}\"", GrantStatus.Granted)]
    [InlineData("\"Action\": \"s3:DeleteObject\", \"Resource\": \"arn:aws:s3:::{bucket}/*\"", GrantStatus.Granted)]
    [InlineData("\"Action\": \"s3:DeleteObject\", \"Resource\": \"arn:aws:s3:::${aws:username}*\"", GrantStatus.Granted)]
    [InlineData("\"Action\": \"s3:{denied}\", \"Resource\": \"*\"", GrantStatus.Granted)]
    [InlineData("\"Action\": \"{service}:*\", \"Resource\": \"*\"", GrantStatus.Granted)]
    [InlineData("\"NotAction\": \"s3:{kept}\", \"Resource\": \"*\"", GrantStatus.Granted)]
    [InlineData("\"Action\": \"s3:DeleteObject\", \"NotResource\": \"arn:aws:sqs:*:*:{queue}\"", GrantStatus.Denied)]
    [InlineData("\"Action\": \"s3:DeleteObject\", \"NotResource\": \"{kept}\"", GrantStatus.Granted)]
    [InlineData("\"NotAction\": \"sqs:{kept}\", \"Resource\": \"*\"", GrantStatus.Denied)]
    [InlineData("\"Action\": \"s3:Delete*\", \"Resource\": \"*\"", GrantStatus.Denied)]
    public void A_placeholder_of_a_deny_takes_nothing_away_for_certain(string deny, GrantStatus expected) => Assert.Equal(
        expected,
        Judge("s3:DeleteObject",
            """{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }, { "Effect": "Deny", """ + deny + " }").Status);

    [Theory]
    [InlineData("\"NotAction\": \"glue:{verb}*\", \"Resource\": \"*\"", GrantStatus.Granted)]
    [InlineData("\"NotAction\": \"glue:Get*\", \"Resource\": \"*\"", GrantStatus.Missing)]
    [InlineData("\"Action\": \"glue:GetTable\", \"NotResource\": \"{secretArn}\"", GrantStatus.Granted)]
    [InlineData("\"Action\": \"glue:GetTable\", \"NotResource\": \"arn:aws:glue:*:*:{kind}/*\"", GrantStatus.Granted)]
    [InlineData("\"Action\": \"glue:GetTable\", \"NotResource\": \"arn:aws:glue:*:*:*\"", GrantStatus.Ineffective)]
    [InlineData("\"Action\": \"glue:GetTable\", \"NotResource\": \"*\"", GrantStatus.Ineffective)]
    public void A_placeholder_excepts_nothing_from_an_allow_for_certain(string allow, GrantStatus expected) =>
        Assert.Equal(expected, Judge("glue:GetTable", "{ \"Effect\": \"Allow\", " + allow + " }").Status);

    [Theory]
    [InlineData("s3:DeleteBucket", "*", "\"Resource\": \"arn:aws:s3:::*\"", GrantStatus.Denied)]
    [InlineData("s3:GetObject", "*", "\"Resource\": \"arn:aws:s3:::*\"", GrantStatus.Denied)]
    [InlineData("s3:GetObject", "arn:aws:s3:*:*:accesspoint/*\", \"*", "\"Resource\": \"arn:aws:s3:::*\"", GrantStatus.Granted)]
    [InlineData("s3:ListAllMyBuckets", "*", "\"Resource\": \"arn:aws:s3:::*\"", GrantStatus.Granted)]
    [InlineData("s3:ListAllMyBuckets", "*", "\"NotResource\": \"arn:aws:s3:::*\"", GrantStatus.Denied)]
    [InlineData("sqs:SendMessage", "*", "\"Resource\": \"arn:aws:sqs:*:*:*\"", GrantStatus.Denied)]
    [InlineData("sqs:SendMessage", "*", "\"Resource\": \"arn:aws:sqs:eu-west-1:*:*\"", GrantStatus.Granted)]
    [InlineData("sqs:SendMessage", "*", "\"Resource\": \"arn:aws:sqs:*:{account}:*\"", GrantStatus.Granted)]
    [InlineData("sqs:SendMessage", "arn:aws:sqs:eu-west-1:*:jobs", "\"Resource\": \"arn:aws:sqs:eu-west-1:*:*\"", GrantStatus.Denied)]
    [InlineData("sqs:SendMessage", "*", "\"NotResource\": \"arn:aws:s3:::b\"", GrantStatus.Denied)]
    [InlineData("sqs:SendMessage", "*", "\"NotResource\": \"arn:aws:sqs:*:*:b\"", GrantStatus.Granted)]
    [InlineData("s3:GetObject", "arn:aws:s3:::b/*", "\"Resource\": \"arn:aws:s3:::b/*\"", GrantStatus.Denied)]
    [InlineData("s3:GetObject", "arn:aws:s3:::{b}/*", "\"Resource\": \"arn:aws:s3:::{b}/*\"", GrantStatus.Denied)]
    [InlineData("s3:GetObject", "arn:aws:s3:::{b}/*", "\"Resource\": \"arn:aws:s3:::{c}/*\"", GrantStatus.Granted)]
    [InlineData("s3:GetObject", "arn:aws:s3:::b/*", "\"Resource\": \"arn:aws:s3:::b/x/*\"", GrantStatus.Granted)]
    [InlineData("s3:GetObject", "arn:aws:s3:::b\", \"arn:aws:s3:::b/*", "\"Resource\": \"arn:aws:s3:::b/*\"", GrantStatus.Denied)]
    [InlineData("s3:GetObject", "arn:aws:s3:::b/*\", \"arn:aws:s3:::c/*", "\"Resource\": \"arn:aws:s3:::b/*\"", GrantStatus.Granted)]
    public void A_deny_that_leaves_nothing_is_seen(string action, string allowed, string denied, GrantStatus expected) => Assert.Equal(
        expected,
        Judge(
            action,
            $$"""
            { "Effect": "Allow", "Action": "{{action}}", "Resource": [ "{{allowed}}" ] },
            { "Effect": "Deny", "Action": "{{action}}", {{denied}} }
            """).Status);

    [Fact]
    public void Only_the_statements_that_take_it_away_are_named()
    {
        var grant = Judge("s3:GetObject", """
            { "Effect": "Allow", "Action": "s3:GetObject", "Resource": [ "arn:aws:s3:::b/*", "arn:aws:s3:::c/*" ] },
            { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::other/*" },
            { "Effect": "Deny", "Action": "s3:Get*", "Resource": "arn:aws:s3:::b*" },
            { "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::c/*" }
            """);
        Assert.Equal((GrantStatus.Denied, true), (grant.Status, grant.IsDeniedWhereAllowed));
        Assert.Equal([3, 4], grant.Statements);
    }

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
