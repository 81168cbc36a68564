using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1506.</summary>
public class PartlySupportedConditionKeyRuleTests
{
    [Theory]
    [InlineData("s3:ListBucket\", \"s3:GetObject", "\"StringEquals\": { \"{|DSP1506:s3:prefix|}\": \"x\" }")]
    [InlineData("s3:ListBucket\", \"s3:GetObject", "\"StringEqualsIfExists\": { \"s3:prefix\": \"x\" }")]
    [InlineData("s3:ListBucket\", \"s3:Get*", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    [InlineData("s3:ListBucket\", \"s3:ListBucketVersions", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    public void Keys_that_some_actions_do_not_support(string actions, string block) => Verify("DSP1506", block, actions);

    [Theory]
    [InlineData("s3:ListBucket\", \"s3:GetObject", "\"StringEquals\": { \"{|DSP1506:s3:prefix|}\": \"x\" }")]
    public void Keys_that_the_actions_do_not_support(string actions, string block) => Warned(Document(block, actions));

    [Theory]
    [InlineData("s3:ListBucket\", \"s3:Get*", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    [InlineData("s3:ListBucket", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    public void Keys_that_the_actions_support(string actions, string block) => Accepted(Document(block, actions));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
