using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Iam.Tests.Policies;

/// <summary>Grants of iam:PassRole under conditions on iam:PassedToService.</summary>
public class PassedToServiceTests
{
    [Theory]
    [InlineData("StringEquals", "ecs-tasks.amazonaws.com", true)]
    [InlineData("stringequals", "ecs-tasks.amazonaws.com", true)]
    [InlineData("StringEquals", "ecs.amazonaws.com", false)]
    [InlineData("StringEquals", "ECS-tasks.amazonaws.com", false)]
    [InlineData("StringEquals", "ecs-tasks*", false)]
    [InlineData("StringEquals", "ecs-tasks", false)]
    [InlineData("StringEqualsIgnoreCase", "ECS-Tasks.amazonaws.com", true)]
    [InlineData("StringEqualsIgnoreCase", "ECS.amazonaws.com", false)]
    [InlineData("StringLike", "ecs*.amazonaws.com", true)]
    [InlineData("StringLike", "ec?-tasks.*", true)]
    [InlineData("StringLike", "*", true)]
    [InlineData("StringLike", "ecs-tasks.amazonaws.com", true)]
    [InlineData("StringLike", "ECS-*", false)]
    [InlineData("StringLike", "ecs.*", false)]
    [InlineData("ForAnyValue:StringEquals", "ecs.amazonaws.com", false)]
    [InlineData("ForAnyValue:StringLike", "ecs*", true)]
    [InlineData("StringNotEquals", "ecs-tasks.amazonaws.com", false)]
    [InlineData("StringNotEquals", "ecs.amazonaws.com", true)]
    [InlineData("StringNotEqualsIgnoreCase", "ECS-TASKS.amazonaws.com", false)]
    [InlineData("StringNotLike", "ecs*", false)]
    [InlineData("StringNotLike", "ec2*", true)]
    public void A_condition_admits_a_service_as_iam_compares(string test, string value, bool expected) =>
        Assert.Equal(expected, Admits(test, $"\"{value}\""));

    [Theory]
    [InlineData("StringEqualsIfExists", "\"ecs.amazonaws.com\"")]
    [InlineData("ForAllValues:StringEquals", "\"ecs.amazonaws.com\"")]
    [InlineData("StringSounds", "\"ecs.amazonaws.com\"")]
    [InlineData("Null", "\"true\"")]
    [InlineData("ArnLike", "\"ecs.amazonaws.com\"")]
    [InlineData("StringEquals", "[]")]
    [InlineData("StringEquals", "\"{service}\"")]
    [InlineData("StringEquals", "\"{service}.amazonaws.com\"")]
    [InlineData("StringEquals", "\"${aws:PrincipalTag/service}\"")]
    [InlineData("StringNotEquals", "[\"{service}\", \"ecs-tasks.amazonaws.com\"]")]
    public void What_is_not_certain_admits_any_service(string test, string values) => Assert.True(Admits(test, values));

    [Theory]
    [InlineData("ecs-tasks.amazonaws.com.cn")]
    [InlineData("ecs-tasks.us-gov-west-1.amazonaws.com")]
    [InlineData("ecs-tasks.cn-north-1.amazonaws.com.cn")]
    [InlineData("ecs-tasks.c2s.ic.gov")]
    public void A_service_has_other_names_in_other_places(string name)
    {
        Assert.True(Admits("StringEquals", $"\"{name}\""));
        Assert.False(Admits("StringEquals", $"\"x{name}\""));
        Assert.False(Admits("StringEquals", $"\"{name.Replace("ecs-tasks.", "ecs-tasks.express.")}\""));
    }

    [Fact]
    public void One_service_of_several_is_enough_and_so_is_one_value() => Assert.Multiple(
        () => Assert.True(Admits("StringEquals", """["ecs.amazonaws.com", "ecs-tasks.amazonaws.com"]""")),
        () => Assert.False(Admits("StringEquals", """["ecs.amazonaws.com", "ec2.amazonaws.com"]""")),
        () => Assert.True(Admits("StringEquals", "\"b.amazonaws.com\"", "a.amazonaws.com", "b.amazonaws.com")),
        () => Assert.True(Admits("StringNotEquals", "\"b.amazonaws.com\"", "a.amazonaws.com", "b.amazonaws.com")),
        () => Assert.False(Admits("StringNotEquals", """["a.amazonaws.com", "b.amazonaws.com"]""", "a.amazonaws.com", "b.amazonaws.com")));

    [Theory]
    [InlineData(""" "StringLike": { "iam:PassedToService": "ecs*" }, "StringNotLike": { "iam:PassedToService": "*tasks*" } """, false)]
    [InlineData(""" "StringLike": { "iam:PassedToService": "ecs*" }, "StringNotLike": { "iam:PassedToService": "ec2*" } """, true)]
    [InlineData(""" "StringEquals": { "IAM:passedtoservice": "ecs.amazonaws.com" } """, false)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "ecs.amazonaws.com" } """, true)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "a", "iam:PassedToService": "ecs.amazonaws.com" } """, false)]
    public void All_conditions_on_the_key_count_and_no_others(string conditions, bool expected) =>
        Assert.Equal(expected, Judge([Allow(conditions)], "ecs-tasks.amazonaws.com").Status == GrantStatus.Granted);

    [Fact]
    public void A_statement_that_admits_the_service_is_enough_and_no_deny_under_a_condition_counts()
    {
        var other = Allow(""" "StringEquals": { "iam:PassedToService": "ecs.amazonaws.com" } """);
        Assert.Equal(GrantStatus.Ineffective, Judge([other, other], "ecs-tasks.amazonaws.com").Status);
        Assert.Equal(GrantStatus.Granted,
            Judge([other, """{ "Effect": "Allow", "Action": "iam:*", "Resource": "*" }"""], "ecs-tasks.amazonaws.com").Status);
        var fitting = Allow(""" "StringEquals": { "iam:PassedToService": "ecs-tasks.amazonaws.com" } """);
        Assert.Equal([2], Judge([other, fitting], "ecs-tasks.amazonaws.com").Statements);
        Assert.Equal(GrantStatus.Granted, Judge([fitting, fitting.Replace("Allow", "Deny")], "ecs-tasks.amazonaws.com").Status);
        Assert.Equal(GrantStatus.Denied,
            Judge([other, """{ "Effect": "Deny", "Action": "iam:PassRole", "Resource": "*" }"""], "ecs-tasks.amazonaws.com").Status);
    }

    [Fact]
    public void A_broken_statement_leaves_it_open()
    {
        var broken = Allow(""" "StringEquals": { "iam:PassedToService": "ecs.amazonaws.com" } """).Replace(
            "\"Effect\": \"Allow\"", "\"Effect\": \"allow\"");
        Assert.Equal(GrantStatus.Unsure, Judge([broken], "ecs-tasks.amazonaws.com").Status);
    }

    [Fact]
    public void What_is_left_out_says_by_which_conditions()
    {
        var grant = Judge(
            [Allow(""" "StringEquals": { "iam:PassedToService": "ecs.amazonaws.com", "aws:PrincipalTag/team": "a" } """)],
                "ecs-tasks.amazonaws.com");
        Assert.Equal((GrantStatus.Ineffective, "ecs-tasks.amazonaws.com"), (grant.Status, grant.LeftOut!.Services.Names.Single()));
        Assert.Equal([1], grant.Statements);
        Assert.Equal(["ecs.amazonaws.com"], grant.LeftOut.Conditions.Single().Values);
    }

    [Fact]
    public void Where_the_service_is_not_known_any_condition_will_do() =>
        Assert.Equal(GrantStatus.Granted, Judge([Allow(""" "StringEquals": { "iam:PassedToService": "ecs.amazonaws.com" } """)]).Status);

    private static bool Admits(string test, string values, params string[] services) =>
        Judge([Allow($$""" "{{test}}": { "iam:PassedToService": {{values}} } """)],
            services.Length > 0 ? services : ["ecs-tasks.amazonaws.com"]).Status
            is GrantStatus.Granted or GrantStatus.Unsure;

    private static string Allow(string conditions) =>
        $$"""{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/jobs", "Condition": { {{conditions}} } }""";

    private static Grant Judge(string[] statements, params string[] services)
    {
        var text = $$"""{ "Version": "2012-10-17", "Statement": [ {{string.Join(", ", statements)}} ] }""";
        return new PolicyGrants(PolicyFile.Read(text, IamCatalog.Default), IamCatalog.Default)
            .Judge(PassedServices.PassRole, services.Length == 0 ? null : PassedServices.Create(services));
    }
}
