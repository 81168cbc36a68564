using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Security;

/// <summary>DSP1605.</summary>
public class PassRoleRuleTests
{
    [Theory]
    [InlineData("DSP1605", "\"Action\": \"{|DSP1605:iam:PassRole|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1605", "\"Action\": \"{|DSP1605:iam:Pass*|}\", \"Resource\": \"arn:aws:iam::*:role/*\"")]
    [InlineData("DSP1605", "\"NotAction\": \"{|DSP1605:s3:*|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1605", "\"Action\": \"iam:PassRole\", \"Resource\": \"arn:aws:iam::*:role/app-*\"")]
    [InlineData(
        "DSP1605", "\"Action\": \"iam:PassRole\", \"Resource\": \"*\", \"Condition\": { \"StringEquals\": { " +
        "\"iam:PassedToService\": \"ec2.amazonaws.com\" } }")]
    [InlineData("DSP1605", "\"Action\": \"{|DSP1605:iam:PassRole|}\", \"Resource\": \"arn:aws:iam::123456789012:role/*\"")]
    [InlineData("DSP1605", "\"Action\": \"{|DSP1605:iam:PassRole|}\", \"Resource\": \"arn:aws:iam::{account}:*\"")]
    [InlineData(
        "DSP1605", "\"Action\": \"{|DSP1605:iam:PassRole|}\", \"Resource\": \"*\", \"Condition\": { \"StringLike\": { " +
        "\"iam:PassedToService\": \"*\" } }")]
    [InlineData("DSP1605", "\"Action\": \"iam:PassRole\", \"Resource\": \"arn:aws:iam::*:role/{name}\"")]
    [InlineData("DSP1605", "\"Action\": \"*\", \"Resource\": \"*\"")]
    public void Statements(string id, string elements) => RuleVerifier.Verify(id, RuleVerifier.Allow(elements));

    [Theory]
    [InlineData("iam:PassRole", "\"Resource\": \"*\"")]
    [InlineData("iam:PassRole", "\"NotResource\": \"arn:aws:iam::*:role/app-*\"")]
    [InlineData(
        "iam:PassRole", "\"Resource\": \"*\", \"Condition\": { \"StringNotEquals\": { \"iam:PassedToService\": \"ec2.amazonaws.com\" } }")]
    [InlineData("{|DSP1605:iam:PassRole|}", "\"Resource\": \"arn:aws:iam::*:role/admin\"")]
    [InlineData("{|DSP1605:iam:PassRole|}", "\"NotResource\": \"arn:aws:iam::*:role/*\"")]
    [InlineData(
        "{|DSP1605:iam:PassRole|}", "\"Resource\": \"*\", \"Condition\": { \"StringEquals\": { \"iam:PassedToService\": " +
        "\"ec2.amazonaws.com\" } }")]
    public void A_deny_limits_passing(string passRole, string deny) => RuleVerifier.Verify("DSP1605", RuleVerifier.Policy(
        $$"""
        { "Effect": "Allow", "Action": "{{passRole}}", "Resource": "*" },
        { "Effect": "Deny", "Action": "iam:PassRole", {{deny}} }
        """));

    [Theory]
    [InlineData(""" "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:q" """)]
    [InlineData(
        """ "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringEquals": { "iam:AWSServiceName":""" +
        """ "spot.amazonaws.com" } } """)]
    [InlineData(
        """ "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } } """)]
    [InlineData(""" "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/dstack_*" """)]
    public void Not_said(string elements) => Accepted(RuleVerifier.Allow(elements));

    [Theory]
    [InlineData(""" "Action": "{|DSP1605:iam:PassRole|}", "Resource": "*" """)]
    [InlineData(""" "Action": "{|DSP1605:iam:PassRole|}", "Resource": "arn:aws:iam::*:role/*" """)]
    [InlineData(""" "Action": "{|DSP1605:iam:Pass*|}", "Resource": "*" """)]
    public void Warned_of(string elements) => Warned(RuleVerifier.Allow(elements));
}
