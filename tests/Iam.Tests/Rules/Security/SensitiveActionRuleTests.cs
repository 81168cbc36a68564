using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Security;

/// <summary>DSP1608.</summary>
public class SensitiveActionRuleTests
{
    [Theory]
    [InlineData("DSP1608", "\"Action\": [ \"{|DSP1608:secretsmanager:GetSecretValue|}\", \"s3:ListBucket\" ], \"Resource\": \"*\"")]
    [InlineData("DSP1608", "\"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \"arn:aws:secretsmanager:*:*:secret:x\"")]
    public void Statements(string id, string elements) => RuleVerifier.Verify(id, RuleVerifier.Allow(elements));

    [Theory]
    [InlineData("\"Action\": \"{|DSP1608:sts:AssumeRole|}\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"{|DSP1608:s3:Get*|}\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"{|DSP1608:s3:PutBucketPolicy|}\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"{|DSP1608:secretsmanager:GetSecretValue|}\", \"Resource\": \"arn:aws:secretsmanager:*:*:secret:*\"")]
    [InlineData(
        "\"Action\": \"{|DSP1608:secretsmanager:GetSecretValue|}\", \"Resource\": \"*\", \"Condition\": { \"IpAddress\": { " +
        "\"aws:SourceIp\": \"203.0.113.0/24\" } }")]
    [InlineData("\"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \"arn:aws:secretsmanager:*:123456789012:secret:*\"")]
    [InlineData("\"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \"arn:aws:secretsmanager:*:*:secret:{name}\"")]
    [InlineData(
        "\"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \"*\", \"Condition\": { \"StringEquals\": { " +
        "\"aws:ResourceTag/team\": \"x\" } }")]
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
    [InlineData(""" "Action": "{|DSP1608:secretsmanager:GetSecretValue|}", "Resource": "*" """)]
    public void Said(string elements) => Told(RuleVerifier.Allow(elements));
}
