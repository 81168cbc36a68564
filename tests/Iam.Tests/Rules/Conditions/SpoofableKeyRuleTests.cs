using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1515.</summary>
public class SpoofableKeyRuleTests
{
    [Theory]
    [InlineData("\"StringLike\": { \"{|DSP1515:aws:Referer|}\": \"https://example.com/*\" }")]
    [InlineData("\"StringLike\": { \"aws:PrincipalTag/x\": \"y\" }")]
    public void Keys_of_the_caller(string block) => Verify("DSP1515", block);

    [Theory]
    [InlineData("\"StringEquals\": { \"{|DSP1515:aws:Referer|}\": \"https://example.com/\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1515:aws:UserAgent|}\": \"x\" }")]
    public void Keys_that_the_caller_sets(string block) => Told(Document(block));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
