using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1504.</summary>
public class IncompleteTagKeyRuleTests
{
    [Theory]
    [InlineData("\"StringEquals\": { \"{|DSP1504:aws:ResourceTag|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1504:aws:RequestTag/|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:RequestTag/team\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:username\": \"x\" }")]
    public void Tag_keys(string block) => Verify("DSP1504", block);

    [Theory]
    [InlineData("\"StringEquals\": { \"{|DSP1504:aws:ResourceTag|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1504:aws:RequestTag/|}\": \"x\" }")]
    public void Keys_that_do_not_exist(string block) => Warned(Document(block));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
