using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1511.</summary>
public class EmptyConditionRuleTests
{
    [Theory]
    [InlineData("\"StringEquals\": {|DSP1511:{}|}")]
    [InlineData("\"StringEquals\": { \"aws:username\": {|DSP1511:[]|} }")]
    [InlineData("\"StringEquals\": { \"aws:username\": [ \"\" ] }")]
    public void Empty_conditions(string block) => Verify("DSP1511", block);

    [Fact]
    public void An_empty_condition() => RuleVerifier.Verify(
        "DSP1511", RuleVerifier.Allow(""" "Action": "s3:*", "Resource": "*", "Condition": {|DSP1511:{}|} """));

    [Theory]
    [InlineData("\"StringEquals\": { \"aws:username\": {|DSP1511:[]|} }")]
    [InlineData("\"StringEquals\": {|DSP1511:{}|}")]
    public void Conditions_that_do_not_do_what_they_say(string block) => Warned(Document(block));

    [Fact]
    public void An_empty_condition_is_a_warning() =>
        Warned(RuleVerifier.Allow(""" "Action": "s3:GetObject", "Resource": "*", "Condition": {|DSP1511:{}|} """));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
