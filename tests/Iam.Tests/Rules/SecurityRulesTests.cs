using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
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
    [InlineData("DSP1605", "\"Action\": \"iam:PassRole\", \"Resource\": \"*\", \"Condition\": { \"StringEquals\": { "
        + "\"iam:PassedToService\": \"ec2.amazonaws.com\" } }")]
    [InlineData("DSP1605", "\"Action\": \"{|DSP1605:iam:PassRole|}\", \"Resource\": \"arn:aws:iam::123456789012:role/*\"")]
    [InlineData("DSP1605", "\"Action\": \"{|DSP1605:iam:PassRole|}\", \"Resource\": \"arn:aws:iam::{account}:*\"")]
    [InlineData("DSP1605", "\"Action\": \"{|DSP1605:iam:PassRole|}\", \"Resource\": \"*\", \"Condition\": { \"StringLike\": { "
        + "\"iam:PassedToService\": \"*\" } }")]
    [InlineData("DSP1605", "\"Action\": \"iam:PassRole\", \"Resource\": \"arn:aws:iam::*:role/{name}\"")]
    [InlineData("DSP1605", "\"Action\": \"*\", \"Resource\": \"*\"")]
    [InlineData("DSP1606", "\"Action\": \"{|DSP1606:iam:CreateServiceLinkedRole|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1606", "\"Action\": \"iam:CreateServiceLinkedRole\", \"Resource\": \"arn:aws:iam::*:role/aws-service-role/*\"")]
    [InlineData("DSP1607", "\"Action\": [ \"iam:CreateRole\", \"{|DSP1607:iam:AttachRolePolicy|}\" ], " + OnRoles)]
    [InlineData("DSP1607", "\"Action\": [ \"iam:CreateRole\", \"iam:AttachRolePolicy\" ], " + OnRoles
        + ", \"Condition\": { \"ArnLike\": { \"iam:PolicyARN\": \"arn:aws:iam::*:policy/x\" } }")]
    [InlineData("DSP1607", "\"Action\": \"iam:AttachRolePolicy\", " + OnRoles)]
    [InlineData("DSP1607", "\"Action\": \"{|DSP1607:iam:CreatePolicyVersion|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1607", "\"Action\": \"iam:CreateAccessKey\", \"Resource\": \"arn:aws:iam::*:user/${aws:username}\"")]
    [InlineData("DSP1607", "\"Action\": [ \"{|DSP1607:iam:PassRole|}\", \"ec2:RunInstances\" ], \"Resource\": \"*\"")]
    [InlineData("DSP1607", "\"Action\": [ \"iam:PassRole\", \"ec2:RunInstances\" ], \"Resource\": \"*\", \"Condition\": { "
        + "\"StringEquals\": { \"iam:PassedToService\": \"sns.amazonaws.com\" } }")]
    [InlineData("DSP1607", "\"Action\": \"*\", \"Resource\": \"*\"")]
    [InlineData("DSP1608", "\"Action\": [ \"{|DSP1608:secretsmanager:GetSecretValue|}\", \"s3:ListBucket\" ], \"Resource\": \"*\"")]
    [InlineData("DSP1608", "\"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \"arn:aws:secretsmanager:*:*:secret:x\"")]
    [InlineData("DSP1610", "\"Action\": \"{|DSP1610:s3:PutBucketPolicy|}\", \"Resource\": \"arn:aws:s3:::b\"")]
    [InlineData("DSP1610", "\"Action\": [ \"{|DSP1610:s3:PutBucketPolicy|}\", \"s3:GetObject\" ], \"Resource\": \"*\"")]
    [InlineData("DSP1610", "\"Action\": [ \"s3:PutBucketPolicy\", \"s3:*Object\" ], \"Resource\": \"*\"")]
    [InlineData("DSP1610", "\"Action\": \"{|DSP1610:s3:PutBucket*|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1610", "\"Action\": \"s3:*\"")]
    [InlineData("DSP1610", "\"Action\": \"s3:*\", \"Resource\": []")]
    [InlineData("DSP1611",
        "\"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": { \"IpAddress\": { \"{|DSP1611:aws:VpcSourceIp|}\": \"10.0.0.0/8\" } }")]
    [InlineData("DSP1611", "\"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": { \"IpAddress\": { \"aws:VpcSourceIp\": "
        + "\"10.0.0.0/8\" }, \"StringEquals\": { \"aws:SourceVpc\": \"vpc-01234567\" } }")]
    [InlineData("DSP1611", "\"Action\": \"s3:ListBucket\", \"Resource\": \"*\", \"Condition\": { \"StringNotLike\": { "
        + "\"{|DSP1611:s3:prefix|}\": \"secret/*\" } }")]
    [InlineData(
        "DSP1611", "\"Action\": \"s3:ListBucket\", \"Resource\": \"*\", \"Condition\": { \"StringLike\": { \"s3:prefix\": \"home/*\" } }")]
    [InlineData("DSP1611", "\"Action\": \"dynamodb:Query\", \"Resource\": \"*\", \"Condition\": { \"ForAllValues:StringEquals\": { "
        + "\"{|DSP1611:dynamodb:Attributes|}\": \"id\" } }")]
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
    [InlineData(PolicySeverity.Warning, "\"dynamodb:PutItem\"",
        ", \"Condition\": { \"StringEquals\": { \"aws:RequestedRegion\": \"eu-west-1\" } }")]
    [InlineData(PolicySeverity.Info, "\"dynamodb:PutItem\"", ", \"Condition\": { \"StringEquals\": { \"aws:ResourceTag/team\": \"x\" } }")]
    public void A_needless_star_is_as_grave_as_what_it_gives(PolicySeverity severity, string action, string condition) => Assert.Equal(
        severity,
        Assert.Single(RuleVerifier.Verify(
            "DSP1603", RuleVerifier.Allow($$""" "Action": {{action}}, "Resource": "{|DSP1603:*|}"{{condition}} """))).Severity);

    [Theory]
    [InlineData("\"Action\": \"{|DSP1608:sts:AssumeRole|}\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"{|DSP1608:s3:Get*|}\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"{|DSP1608:s3:PutBucketPolicy|}\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"{|DSP1608:secretsmanager:GetSecretValue|}\", \"Resource\": \"arn:aws:secretsmanager:*:*:secret:*\"")]
    [InlineData("\"Action\": \"{|DSP1608:secretsmanager:GetSecretValue|}\", \"Resource\": \"*\", \"Condition\": { \"IpAddress\": { "
        + "\"aws:SourceIp\": \"203.0.113.0/24\" } }")]
    [InlineData("\"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \"arn:aws:secretsmanager:*:123456789012:secret:*\"")]
    [InlineData("\"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \"arn:aws:secretsmanager:*:*:secret:{name}\"")]
    [InlineData("\"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \"*\", \"Condition\": { \"StringEquals\": { "
        + "\"aws:ResourceTag/team\": \"x\" } }")]
    [InlineData("\"Action\": \"ecr:GetAuthorizationToken\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"s3:GetBucketLocation\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"glue:ListEntities\", \"Resource\": \"*\"")]
    [InlineData("\"NotAction\": \"iam:*\", \"Resource\": \"*\"")]
    public void Credentials_content_and_exposure(string elements) => RuleVerifier.Verify("DSP1608", RuleVerifier.Allow(elements));

    [Theory]
    [InlineData("{|DSP1608:sts:AssumeRole|}", "sts:AssumeRoleWithSAML")]
    [InlineData("sts:AssumeRole", "sts:*")]
    public void A_deny_keeps_credentials(string assume, string denied) => RuleVerifier.Verify("DSP1608", RuleVerifier.Policy(
        $$"""
        { "Effect": "Allow", "Action": "{{assume}}", "Resource": "*" },
        { "Effect": "Deny", "Action": "{{denied}}", "Resource": "*" }
        """));

    [Fact]
    public void Of_a_wildcard_the_gravest_is_named() => Assert.Contains(
        "'secretsmanager:*' hands out content ('secretsmanager:GetSecretValue' and ",
        Assert.Single(RuleVerifier.Verify(
            "DSP1608", RuleVerifier.Allow("\"Action\": \"{|DSP1608:secretsmanager:*|}\", \"Resource\": \"*\""))).Message,
        System.StringComparison.Ordinal);

    /// <summary>
    /// cloudsplaining's list, each action here unless the catalog lacks it or it acts on no resource that a policy can name.
    /// </summary>
    [Theory]
    [InlineData(SensitiveSources.Credentials)]
    [InlineData(SensitiveSources.Exfiltration)]
    public void The_lists_of_cloudsplaining_are_covered(string names)
    {
        foreach (var name in names.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.True(ActionName.TryParse(name, out var action));
            Assert.True(
                IamCatalog.Default.FindAction(action) is not { ResourceTypes.Count: > 0 } known
                    || SensitiveActions.Names.Contains(known.FullName, System.StringComparer.Ordinal), name);
        }
    }

    [Theory]
    [InlineData("{|DSP1610:s3:PutBucketAcl|}", "s3:GetObject", "b/*")]
    [InlineData("{|DSP1610:s3:PutBucketAcl|}", "s3:PutObject", "b/*")]
    [InlineData("s3:PutBucketAcl", "s3:??*tObject\", \"s3:DeleteObject", "b/*")]
    [InlineData("{|DSP1610:s3:PutLifecycleConfiguration|}", "s3:GetObject", "b/*")]
    [InlineData("{|DSP1610:s3:PutLifecycleConfiguration|}", "s3:Delete*", "other/*")]
    [InlineData("s3:PutLifecycleConfiguration", "s3:Delete*", "b/*")]
    [InlineData("s3:PutLifecycleConfiguration", "s3:DeleteObject", "*")]
    public void Control_of_a_bucket_implies_what_it_can_do(string control, string objects, string on) => RuleVerifier.Verify(
        "DSP1610",
        RuleVerifier.Policy(
            $$"""
            { "Effect": "Allow", "Action": "{{control}}", "Resource": "arn:aws:s3:::b" },
            { "Effect": "Allow", "Action": [ "{{objects}}" ], "Resource": "arn:aws:s3:::{{on}}" }
            """));

    [Theory]
    [InlineData("{|DSP1610:s3:PutBucketPolicy|}", "s3:DeleteObject")]
    [InlineData("s3:PutBucketPolicy", "*")]
    public void A_deny_keeps_a_bucket(string control, string denied) => RuleVerifier.Verify("DSP1610", RuleVerifier.Policy(
        $$"""
        { "Effect": "Allow", "Action": [ "{{control}}", "s3:GetObject", "s3:PutObject", "s3:DeleteObject" ], "Resource": "*" },
        { "Effect": "Deny", "Action": "{{denied}}", "Resource": "*" }
        """));

    [Theory]
    [InlineData("Deny", "aws:Ec2InstanceSourcePrivateIPv4")]
    [InlineData("Allow", "{|DSP1611:aws:Ec2InstanceSourcePrivateIPv4|}")]
    public void Denies_pair_their_keys_across_statements(string effect, string key) => RuleVerifier.Verify("DSP1611", RuleVerifier.Policy(
        $$"""
        { "Effect": "{{effect}}", "Action": "*", "Resource": "*",
            "Condition": { "StringNotEquals": { "aws:Ec2InstanceSourceVpc": "${aws:SourceVpc}" } } },
        { "Effect": "{{effect}}", "Action": "*", "Resource": "*", "Condition": { "StringNotEquals": { "{{key}}": "${aws:VpcSourceIp}" } } }
        """));

    [Fact]
    public void Escalation_is_found_across_statements() => RuleVerifier.Verify("DSP1607", RuleVerifier.Policy(
        """
        { "Effect": "Allow", "Action": "iam:CreateRole", "Resource": "*" },
        { "Effect": "Allow", "Action": "{|DSP1607:iam:PutRolePolicy|}", "Resource": "*" }
        """));

    [Theory]
    [InlineData("iam:PassRole", "\"Resource\": \"*\"")]
    [InlineData("iam:PassRole", "\"NotResource\": \"arn:aws:iam::*:role/app-*\"")]
    [InlineData(
        "iam:PassRole", "\"Resource\": \"*\", \"Condition\": { \"StringNotEquals\": { \"iam:PassedToService\": \"ec2.amazonaws.com\" } }")]
    [InlineData("{|DSP1605:iam:PassRole|}", "\"Resource\": \"arn:aws:iam::*:role/admin\"")]
    [InlineData("{|DSP1605:iam:PassRole|}", "\"NotResource\": \"arn:aws:iam::*:role/*\"")]
    [InlineData("{|DSP1605:iam:PassRole|}",
        "\"Resource\": \"*\", \"Condition\": { \"StringEquals\": { \"iam:PassedToService\": \"ec2.amazonaws.com\" } }")]
    public void A_deny_limits_passing(string passRole, string deny) => RuleVerifier.Verify("DSP1605", RuleVerifier.Policy(
        $$"""
        { "Effect": "Allow", "Action": "{{passRole}}", "Resource": "*" },
        { "Effect": "Deny", "Action": "iam:PassRole", {{deny}} }
        """));

    [Fact]
    public void Actions_of_the_tables_exist()
    {
        var names = EscalationMethods.All.SelectMany(method => method.Actions).Concat(SensitiveActions.Names);
        Assert.All(names, name => Assert.True(ActionName.TryParse(name, out var action)
            && IamCatalog.Default.FindAction(action) is { } known && known.FullName == name, name));
    }
}
