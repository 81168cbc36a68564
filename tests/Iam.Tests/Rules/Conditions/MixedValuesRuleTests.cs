using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1512.</summary>
public class MixedValuesRuleTests
{
    [Theory]
    [InlineData("\"Bool\": { \"aws:SecureTransport\": {|DSP1512:[ \"true\", \"false\" ]|} }")]
    [InlineData("\"StringEquals\": { \"aws:username\": {|DSP1512:[ \"1\", 2 ]|} }")]
    [InlineData("\"Bool\": { \"aws:SecureTransport\": [ \"true\" ] }")]
    [InlineData("\"StringEquals\": { \"aws:username\": [ \"1\", \"2\" ] }")]
    public void Values_together(string block) => Verify("DSP1512", block);

    [Theory]
    [InlineData("\"Bool\": { \"aws:SecureTransport\": {|DSP1512:[ \"true\", \"false\" ]|} }")]
    [InlineData("\"Null\": { \"aws:username\": {|DSP1512:[ \"true\", \"false\" ]|} }")]
    [InlineData("\"StringEquals\": { \"aws:username\": {|DSP1512:[ \"1\", 2 ]|} }")]
    public void Conditions_that_do_not_do_what_they_say(string block) => Warned(Document(block));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
