using System;
using System.Linq;
using Dstack.Permissions.Iam.Rules.Security;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Security;

/// <summary>DSP1607.</summary>
public class EscalationRuleTests
{
    private const string OnRoles = "\"Resource\": \"arn:aws:iam::*:role/app-*\"";

    [Theory]
    [InlineData("DSP1607", "\"Action\": [ \"iam:CreateRole\", \"{|DSP1607:iam:AttachRolePolicy|}\" ], " + OnRoles)]
    [InlineData(
        "DSP1607", "\"Action\": [ \"iam:CreateRole\", \"iam:AttachRolePolicy\" ], " + OnRoles + ", \"Condition\": { \"ArnLike\": " +
        "{ \"iam:PolicyARN\": \"arn:aws:iam::*:policy/x\" } }")]
    [InlineData("DSP1607", "\"Action\": \"iam:AttachRolePolicy\", " + OnRoles)]
    [InlineData("DSP1607", "\"Action\": \"{|DSP1607:iam:CreatePolicyVersion|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1607", "\"Action\": \"iam:CreateAccessKey\", \"Resource\": \"arn:aws:iam::*:user/${aws:username}\"")]
    [InlineData("DSP1607", "\"Action\": [ \"{|DSP1607:iam:PassRole|}\", \"ec2:RunInstances\" ], \"Resource\": \"*\"")]
    [InlineData(
        "DSP1607", "\"Action\": [ \"iam:PassRole\", \"ec2:RunInstances\" ], \"Resource\": \"*\", \"Condition\": { " +
        "\"StringEquals\": { \"iam:PassedToService\": \"sns.amazonaws.com\" } }")]
    [InlineData("DSP1607", "\"Action\": \"*\", \"Resource\": \"*\"")]
    public void Statements(string id, string elements) => RuleVerifier.Verify(id, RuleVerifier.Allow(elements));

    [Fact]
    public void Escalation_is_found_across_statements() => RuleVerifier.Verify("DSP1607", RuleVerifier.Policy(
        """
        { "Effect": "Allow", "Action": "iam:CreateRole", "Resource": "*" },
        { "Effect": "Allow", "Action": "{|DSP1607:iam:PutRolePolicy|}", "Resource": "*" }
        """));

    [Theory]
    [InlineData("lambda:UpdateFunctionCode", "arn:aws:lambda:*:*:function:*")]
    [InlineData("lambda:UpdateFunctionCode", "arn:aws:lambda:eu-west-1:123456789012:*")]
    [InlineData("iam:CreateAccessKey", "arn:aws:iam::123456789012:*")]
    [InlineData("iam:CreateAccessKey", "arn:aws:iam::{account}:user/*")]
    [InlineData("iam:CreateAccessKey", "arn:*:iam::*:user*")]
    public void A_whole_type_counts(string action, string resource) =>
        Verify($$"""{ "Effect": "Allow", "Action": "{|DSP1607:{{action}}|}", "Resource": "{{resource}}" }""");

    [Theory]
    [InlineData("lambda:UpdateFunctionCode", "arn:aws:lambda:*:*:function:app-*")]
    [InlineData("lambda:UpdateFunctionCode", "arn:aws:lambda:*:*:function:{name}")]
    [InlineData("lambda:UpdateFunctionCode", "arn:aws:lambda:*:*:function:*:prod")]
    [InlineData("lambda:UpdateFunctionCode", "arn:aws:lambda:*:*:layer:*")]
    [InlineData("iam:CreateAccessKey", "arn:aws:iam::123456789012:user/app/*")]
    [InlineData("iam:CreateAccessKey", "arn:aws:iam::*:user/${aws:username}")]
    [InlineData("iam:CreatePolicyVersion", "arn:aws:iam::aws:policy/*")]
    public void Part_of_a_type_does_not(string action, string resource) =>
        Verify($$"""{ "Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}" }""");

    [Theory]
    [InlineData("\"StringEquals\": { \"aws:ResourceAccount\": \"${aws:PrincipalAccount}\" }")]
    [InlineData("\"StringEquals\": { \"aws:PrincipalAccount\": \"123456789012\" }")]
    [InlineData("\"StringEquals\": { \"aws:PrincipalOrgID\": \"o-abcdefghij\" }")]
    [InlineData("\"StringEquals\": { \"aws:PrincipalTag/team\": \"x\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"203.0.113.0/24\" }")]
    [InlineData("\"Bool\": { \"aws:MultiFactorAuthPresent\": \"true\" }")]
    [InlineData("\"ArnLike\": { \"iam:PolicyARN\": \"*\" }")]
    [InlineData("\"ArnLike\": { \"iam:PolicyARN\": \"arn:aws:iam::*:policy/*\" }")]
    [InlineData("\"ArnEquals\": { \"iam:PolicyARN\": [ \"arn:aws:iam::aws:policy/AdministratorAccess\" ] }")]
    public void Conditions_that_leave_the_method_open(string condition) => Verify(
        $$"""{ "Effect": "Allow", "Action": "{|DSP1607:iam:AttachRolePolicy|}", "Resource": "*", "Condition": { {{condition}} } }""");

    [Theory]
    [InlineData("\"ArnLike\": { \"iam:PolicyARN\": \"arn:aws:iam::*:policy/app-*\" }")]
    [InlineData("\"ArnNotEquals\": { \"iam:PolicyARN\": \"arn:aws:iam::aws:policy/AdministratorAccess\" }")]
    [InlineData("\"StringEquals\": { \"iam:PermissionsBoundary\": \"arn:aws:iam::123456789012:policy/boundary\" }")]
    [InlineData("\"StringEquals\": { \"aws:ResourceTag/team\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:PrincipalTag/team\": \"${aws:ResourceTag/team}\" }")]
    [InlineData("\"StringNotEquals\": { \"aws:ResourceAccount\": \"${aws:PrincipalAccount}\" }")]
    [InlineData("\"StringEquals\": { \"aws:RequestTag/team\": \"x\" }")]
    public void Conditions_that_narrow_it(string condition) =>
        Verify($$"""{ "Effect": "Allow", "Action": "iam:AttachRolePolicy", "Resource": "*", "Condition": { {{condition}} } }""");

    [Theory]
    [InlineData("{|DSP1607:iam:PassRole|}", "\"StringEquals\": { \"iam:PassedToService\": \"lambda.amazonaws.com\" }")]
    [InlineData("{|DSP1607:iam:PassRole|}", "\"StringNotEquals\": { \"iam:PassedToService\": \"ec2.amazonaws.com\" }")]
    [InlineData("iam:PassRole", "\"StringNotEquals\": { \"iam:PassedToService\": \"lambda.amazonaws.com\" }")]
    [InlineData("iam:PassRole", "\"StringEquals\": { \"iam:PassedToService\": \"ec2.amazonaws.com\" }")]
    [InlineData("iam:PassRole", "\"ArnLike\": { \"iam:AssociatedResourceARN\": \"arn:aws:lambda:*:*:function:x\" }")]
    public void A_role_is_passed_to_the_service_of_the_method(string passRole, string condition) => Verify(
        $$"""
        { "Effect": "Allow", "Action": [ "lambda:CreateFunction", "lambda:InvokeFunction" ], "Resource": "*",
            "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } },
        { "Effect": "Allow", "Action": "{{passRole}}", "Resource": "*", "Condition": { {{condition}} } }
        """);

    [Theory]
    [InlineData("\"Action\": \"iam:*\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"iam:AttachRolePolicy\", \"Resource\": \"arn:aws:iam::*:role/*\"")]
    [InlineData("\"NotAction\": \"s3:*\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"iam:*\", \"NotResource\": \"arn:aws:iam::*:role/app-*\"")]
    [InlineData(
        "\"Action\": \"iam:*\", \"Resource\": \"*\", \"Condition\": { \"ArnNotLike\": { \"iam:PolicyARN\": " +
        "\"arn:aws:iam::*:policy/app-*\" } }")]
    [InlineData("\"Action\": \"iam:*\", \"Resource\": \"*\", \"Condition\": { \"StringNotEquals\": { \"aws:ResourceTag/team\": \"x\" } }")]
    [InlineData(
        "\"Action\": \"iam:*\", \"Resource\": \"*\", \"Condition\": { \"ArnNotLike\": { \"aws:PrincipalArn\": " +
        "\"arn:aws:iam::*:role/admin\" } }")]
    public void A_deny_takes_it_away(string deny) => Verify(
        $$"""{ "Effect": "Allow", "Action": "iam:AttachRolePolicy", "Resource": "*" }, { "Effect": "Deny", {{deny}} }""");

    [Theory]
    [InlineData("\"Action\": \"iam:Detach*\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"iam:*\", \"Resource\": \"arn:aws:iam::*:role/admin-*\"")]
    [InlineData("\"Action\": \"iam:*\", \"Resource\": \"arn:aws:iam::*:role/{name}\"")]
    [InlineData("\"NotAction\": \"iam:*\", \"Resource\": \"*\"")]
    [InlineData(
        "\"Action\": \"iam:*\", \"Resource\": \"*\", \"Condition\": { \"BoolIfExists\": { \"aws:MultiFactorAuthPresent\": \"false\" } }")]
    [InlineData(
        "\"Action\": \"iam:*\", \"Resource\": \"*\", \"Condition\": { \"StringEquals\": { \"aws:ResourceTag/protected\": \"true\" } }")]
    [InlineData(
        "\"Action\": \"iam:*\", \"Resource\": \"*\", \"Condition\": { \"StringNotEquals\": { \"aws:ResourceAccount\": " +
        "\"${aws:PrincipalAccount}\" } }")]
    public void A_deny_that_the_caller_can_step_round_does_not(string deny) => Verify(
        $$"""{ "Effect": "Allow", "Action": "{|DSP1607:iam:AttachRolePolicy|}", "Resource": "*" }, { "Effect": "Deny", {{deny}} }""");

    [Theory]
    [InlineData("lambda.amazonaws.com", "StringEquals", "iam:PassRole")]
    [InlineData("lambda.amazonaws.com", "StringNotEquals", "{|DSP1607:iam:PassRole|}")]
    [InlineData("ec2.amazonaws.com", "StringEquals", "{|DSP1607:iam:PassRole|}")]
    [InlineData("ec2.amazonaws.com", "StringNotEquals", "iam:PassRole")]
    public void A_deny_of_passing_to_a_service(string service, string @operator, string passRole) => Verify(
        $$"""
        { "Effect": "Allow", "Action": [ "lambda:CreateFunction", "lambda:InvokeFunction", "{{passRole}}" ], "Resource": "*" },
        { "Effect": "Deny", "Action": "iam:PassRole", "Resource": "*",
            "Condition": { "{{@operator}}": { "iam:PassedToService": "{{service}}" } } }
        """);

    [Fact]
    public void A_deny_of_one_of_several_actions_takes_the_method_away() => Verify(
        """
        { "Effect": "Allow", "Action": [ "lambda:CreateFunction", "lambda:InvokeFunction", "iam:PassRole" ], "Resource": "*" },
        { "Effect": "Deny", "Action": "lambda:InvokeFunction", "Resource": "*" }
        """);

    [Theory]
    [InlineData("{|DSP1607:iam:PutRolePolicy|}", "iam:CreateRole", "role/app-*", "role/app-x")]
    [InlineData("{|DSP1607:iam:AttachRolePolicy|}", "sts:AssumeRole", "role/app-*", "role/*")]
    [InlineData("{|DSP1607:iam:AttachRolePolicy|}", "iam:UpdateAssumeRolePolicy", "role/app-*", "role/app-*")]
    [InlineData("{|DSP1607:iam:PutUserPolicy|}", "iam:CreateAccessKey", "user/app-*", "user/app-*")]
    [InlineData("iam:PutRolePolicy", "iam:CreateRole", "role/app-*", "role/worker-*")]
    [InlineData("iam:AttachRolePolicy", "sts:AssumeRole", "role/app-*", "role/worker-*")]
    [InlineData("iam:AttachRolePolicy", "iam:DeleteRole", "role/app-*", "role/app-*")]
    public void Of_one_role_made_and_used_both_actions_must_reach_it(string widen, string use, string widened, string used) => Verify(
        $$"""
        { "Effect": "Allow", "Action": "{{widen}}", "Resource": "arn:aws:iam::*:{{widened}}" },
        { "Effect": "Allow", "Action": "{{use}}", "Resource": "arn:aws:iam::*:{{used}}" }
        """);

    [Theory]
    [InlineData("{|DSP1607:ec2:ModifyInstanceAttribute|}", "arn:aws:ec2:*:*:instance/*")]
    [InlineData("ec2:ModifyInstanceAttribute", "arn:aws:ec2:*:*:volume/*")]
    public void Of_several_types_the_one_that_runs_code_counts(string modify, string resource) => Verify(
        $$"""
        { "Effect": "Allow", "Action": "{{modify}}", "Resource": "{{resource}}" },
        { "Effect": "Allow", "Action": [ "ec2:StartInstances", "ec2:StopInstances" ], "Resource": "*" }
        """);

    /// <summary>Every method of the two lists has one of ours with no more actions than it has.</summary>
    [Theory]
    [InlineData("Rhino Security Labs, 1 to 22", EscalationSources.Rhino)]
    [InlineData("Rhino Security Labs, 26 to 28", EscalationSources.RhinoPartTwo)]
    [InlineData("cloudsplaining", EscalationSources.Cloudsplaining)]
    public void The_lists_are_covered(string list, string methods)
    {
        var known = EscalationMethods.All.Select(method => method.Actions).ToArray();
        foreach (var method in methods.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var actions = method.Split(' ');
            Assert.True(
                known.Any(ours => ours.All(action => actions.Contains(action, StringComparer.OrdinalIgnoreCase))), $"{list}: {method}");
        }
    }

    [Theory]
    [InlineData(""" "Action": [ "iam:CreateRole", "{|DSP1607:iam:AttachRolePolicy|}" ], "Resource": "arn:aws:iam::*:role/x" """)]
    public void Warned_of(string elements) => Warned(RuleVerifier.Allow(elements));

    private static void Verify(string statements) => RuleVerifier.Verify("DSP1607", RuleVerifier.Policy(statements));
}
