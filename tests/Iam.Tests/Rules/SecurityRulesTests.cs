using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Policies;
using Dstack.Permissions.Iam.Rules;
using Dstack.Permissions.Iam.Rules.Security;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>DSP1601 to DSP1611.</summary>
public class SecurityRulesTests
{
    private const string OnRoles = "\"Resource\": \"arn:aws:iam::*:role/app-*\"";

    [Theory]
    [InlineData("DSP1601", "\"Action\": \"{|DSP1601:*|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1601", "\"Action\": \"*\", \"Resource\": \"arn:aws:s3:::b\"")]
    [InlineData("DSP1601", "\"Action\": \"s3:*\", \"Resource\": \"*\"")]
    [InlineData("DSP1602", "\"Action\": \"{|DSP1602:s3:*|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1602", "\"Action\": \"s3:Get*\", \"Resource\": \"*\"")]
    [InlineData("DSP1603", "\"Action\": \"s3:GetObject\", \"Resource\": \"{|DSP1603:*|}\"")]
    [InlineData("DSP1603", "\"Action\": [ \"s3:GetObject\", \"s3:ListAllMyBuckets\" ], \"Resource\": \"*\"")]
    [InlineData("DSP1603", "\"Action\": \"s3:Get*\", \"Resource\": \"*\"")]
    [InlineData("DSP1604", "\"{|DSP1604:NotAction|}\": \"iam:*\", \"{|DSP1604:NotResource|}\": \"arn:aws:s3:::b\"")]
    [InlineData("DSP1604", "\"Action\": \"iam:*\", \"Resource\": \"arn:aws:s3:::b\"")]
    [InlineData("DSP1605", "\"Action\": \"{|DSP1605:iam:PassRole|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1605", "\"Action\": \"{|DSP1605:iam:Pass*|}\", \"Resource\": \"arn:aws:iam::*:role/*\"")]
    [InlineData("DSP1605", "\"NotAction\": \"{|DSP1605:s3:*|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1605", "\"Action\": \"iam:PassRole\", \"Resource\": \"arn:aws:iam::*:role/app-*\"")]
    [InlineData("DSP1605", "\"Action\": \"iam:PassRole\", \"Resource\": \"*\", \"Condition\": { \"StringEquals\": { \"iam:PassedToService\": \"ec2.amazonaws.com\" } }")]
    [InlineData("DSP1605", "\"Action\": \"{|DSP1605:iam:PassRole|}\", \"Resource\": \"arn:aws:iam::123456789012:role/*\"")]
    [InlineData("DSP1605", "\"Action\": \"{|DSP1605:iam:PassRole|}\", \"Resource\": \"arn:aws:iam::{account}:*\"")]
    [InlineData("DSP1605", "\"Action\": \"{|DSP1605:iam:PassRole|}\", \"Resource\": \"*\", \"Condition\": { \"StringLike\": { \"iam:PassedToService\": \"*\" } }")]
    [InlineData("DSP1605", "\"Action\": \"iam:PassRole\", \"Resource\": \"arn:aws:iam::*:role/{name}\"")]
    [InlineData("DSP1605", "\"Action\": \"*\", \"Resource\": \"*\"")]
    [InlineData("DSP1606", "\"Action\": \"{|DSP1606:iam:CreateServiceLinkedRole|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1606", "\"Action\": \"iam:CreateServiceLinkedRole\", \"Resource\": \"arn:aws:iam::*:role/aws-service-role/*\"")]
    [InlineData("DSP1607", "\"Action\": [ \"iam:CreateRole\", \"{|DSP1607:iam:AttachRolePolicy|}\" ], " + OnRoles)]
    [InlineData("DSP1607", "\"Action\": [ \"iam:CreateRole\", \"iam:AttachRolePolicy\" ], " + OnRoles + ", \"Condition\": { \"ArnLike\": { \"iam:PolicyARN\": \"arn:aws:iam::*:policy/x\" } }")]
    [InlineData("DSP1607", "\"Action\": \"iam:AttachRolePolicy\", " + OnRoles)]
    [InlineData("DSP1607", "\"Action\": \"{|DSP1607:iam:CreatePolicyVersion|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1607", "\"Action\": \"iam:CreateAccessKey\", \"Resource\": \"arn:aws:iam::*:user/${aws:username}\"")]
    [InlineData("DSP1607", "\"Action\": [ \"{|DSP1607:iam:PassRole|}\", \"ec2:RunInstances\" ], \"Resource\": \"*\"")]
    [InlineData("DSP1607", "\"Action\": [ \"iam:PassRole\", \"ec2:RunInstances\" ], \"Resource\": \"*\", \"Condition\": { \"StringEquals\": { \"iam:PassedToService\": \"sns.amazonaws.com\" } }")]
    [InlineData("DSP1607", "\"Action\": \"*\", \"Resource\": \"*\"")]
    [InlineData("DSP1608", "\"Action\": [ \"{|DSP1608:secretsmanager:GetSecretValue|}\", \"s3:ListBucket\" ], \"Resource\": \"*\"")]
    [InlineData("DSP1608", "\"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \"arn:aws:secretsmanager:*:*:secret:x\"")]
    [InlineData("DSP1610", "\"Action\": \"{|DSP1610:s3:PutBucketPolicy|}\", \"Resource\": \"arn:aws:s3:::b\"")]
    [InlineData("DSP1610", "\"Action\": [ \"s3:PutBucketPolicy\", \"s3:GetObject\" ], \"Resource\": \"*\"")]
    [InlineData("DSP1611", "\"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": { \"IpAddress\": { \"{|DSP1611:aws:VpcSourceIp|}\": \"10.0.0.0/8\" } }")]
    [InlineData("DSP1611", "\"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": { \"IpAddress\": { \"aws:VpcSourceIp\": \"10.0.0.0/8\" }, \"StringEquals\": { \"aws:SourceVpc\": \"vpc-01234567\" } }")]
    [InlineData("DSP1611", "\"Action\": \"s3:ListBucket\", \"Resource\": \"*\", \"Condition\": { \"StringNotLike\": { \"{|DSP1611:s3:prefix|}\": \"secret/*\" } }")]
    [InlineData("DSP1611", "\"Action\": \"s3:ListBucket\", \"Resource\": \"*\", \"Condition\": { \"StringLike\": { \"s3:prefix\": \"home/*\" } }")]
    [InlineData("DSP1611", "\"Action\": \"dynamodb:Query\", \"Resource\": \"*\", \"Condition\": { \"ForAllValues:StringEquals\": { \"{|DSP1611:dynamodb:Attributes|}\": \"id\" } }")]
    public void Statements(string id, string elements) => RuleVerifier.Verify(id, RuleVerifier.Allow(elements));

    [Fact]
    public void Escalation_is_found_across_statements() => RuleVerifier.Verify(PolicyRuleIds.Escalation, RuleVerifier.Policy(
        """
        { "Effect": "Allow", "Action": "iam:CreateRole", "Resource": "*" },
        { "Effect": "Allow", "Action": "{|DSP1607:iam:PutRolePolicy|}", "Resource": "*" }
        """));

    [Theory]
    [InlineData("iam:PassRole", "\"Resource\": \"*\"")]
    [InlineData("iam:PassRole", "\"NotResource\": \"arn:aws:iam::*:role/app-*\"")]
    [InlineData("iam:PassRole", "\"Resource\": \"*\", \"Condition\": { \"StringNotEquals\": { \"iam:PassedToService\": \"ec2.amazonaws.com\" } }")]
    [InlineData("{|DSP1605:iam:PassRole|}", "\"Resource\": \"arn:aws:iam::*:role/admin\"")]
    [InlineData("{|DSP1605:iam:PassRole|}", "\"NotResource\": \"arn:aws:iam::*:role/*\"")]
    [InlineData("{|DSP1605:iam:PassRole|}", "\"Resource\": \"*\", \"Condition\": { \"StringEquals\": { \"iam:PassedToService\": \"ec2.amazonaws.com\" } }")]
    public void A_deny_limits_passing(string passRole, string deny) => RuleVerifier.Verify(PolicyRuleIds.PassRole, RuleVerifier.Policy(
        $$"""
        { "Effect": "Allow", "Action": "{{passRole}}", "Resource": "*" },
        { "Effect": "Deny", "Action": "iam:PassRole", {{deny}} }
        """));

    [Fact]
    public void Actions_of_the_tables_exist()
    {
        var names = EscalationMethods.All.SelectMany(method => method.Actions).Concat(SensitiveActions.All.Keys);
        Assert.All(names, name => Assert.True(ActionName.TryParse(name, out var action) && IamCatalog.Default.FindAction(action) is { } known && known.FullName == name, name));
    }
}
