using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Security;

/// <summary>DSP1603.</summary>
public class NeedlessStarRuleTests
{
    [Theory]
    [InlineData("DSP1603", "\"Action\": \"s3:GetObject\", \"Resource\": \"{|DSP1603:*|}\"")]
    [InlineData("DSP1603", "\"Action\": [ \"s3:GetObject\", \"s3:ListAllMyBuckets\" ], \"Resource\": \"*\"")]
    [InlineData("DSP1603", "\"Action\": \"s3:Get*\", \"Resource\": \"*\"")]
    public void Statements(string id, string elements) => RuleVerifier.Verify(id, RuleVerifier.Allow(elements));

    [Theory]
    [InlineData(PolicySeverity.Info, "\"s3:GetObject\"", "")]
    [InlineData(PolicySeverity.Info, "\"ec2:RunInstances\"", "")]
    [InlineData(PolicySeverity.Info, "\"ec2:CreateTags\"", "")]
    [InlineData(PolicySeverity.Info, "\"iam:CreateServiceLinkedRole\"", "")]
    [InlineData(PolicySeverity.Warning, "\"dynamodb:PutItem\"", "")]
    [InlineData(PolicySeverity.Warning, "\"dynamodb:TagResource\"", "")]
    [InlineData(PolicySeverity.Warning, "\"kms:CreateGrant\"", "")]
    [InlineData(PolicySeverity.Warning, "[ \"s3:GetObject\", \"s3:PutObject\" ]", "")]
    [InlineData(
        PolicySeverity.Warning, "\"dynamodb:PutItem\"", ", \"Condition\": { \"StringEquals\": { \"aws:RequestedRegion\": " +
        "\"eu-west-1\" } }")]
    [InlineData(PolicySeverity.Info, "\"dynamodb:PutItem\"", ", \"Condition\": { \"StringEquals\": { \"aws:ResourceTag/team\": \"x\" } }")]
    public void A_needless_star_is_as_grave_as_what_it_gives(PolicySeverity severity, string action, string condition) => Assert.Equal(
        severity,
        Assert.Single(RuleVerifier.Verify(
            "DSP1603", RuleVerifier.Allow($$""" "Action": {{action}}, "Resource": "{|DSP1603:*|}"{{condition}} """))).Severity);

    [Theory]
    [InlineData(""" "Action": "sqs:ReceiveMessage", "Resource": "{|DSP1603:*|}" """)]
    [InlineData(""" "Action": "ec2:RunInstances", "Resource": "{|DSP1603:*|}" """)]
    public void Said(string elements) => Told(RuleVerifier.Allow(elements));

    [Theory]
    [InlineData(""" "Action": "sqs:SendMessage", "Resource": "{|DSP1603:*|}" """)]
    [InlineData(""" "Action": "sqs:TagQueue", "Resource": "{|DSP1603:*|}" """)]
    [InlineData(""" "Action": "sqs:AddPermission", "Resource": "{|DSP1603:*|}" """)]
    public void Warned_of(string elements) => Warned(RuleVerifier.Allow(elements));
}
