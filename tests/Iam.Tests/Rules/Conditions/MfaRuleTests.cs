using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1514.</summary>
public class MfaRuleTests
{
    [Theory]
    [InlineData("Allow", "\"Bool\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"false\" }")]
    [InlineData("Deny", "\"Bool\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"false\" }")]
    [InlineData("Allow", "\"BoolIfExists\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"true\" }")]
    [InlineData("Allow", "\"Null\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"false\" }")]
    [InlineData("Allow", "\"NumericLessThanIfExists\": { \"{|DSP1514:aws:MultiFactorAuthAge|}\": \"3600\" }")]
    [InlineData("Deny", "\"BoolIfExists\": { \"aws:MultiFactorAuthPresent\": \"false\" }")]
    [InlineData("Allow", "\"Bool\": { \"aws:MultiFactorAuthPresent\": \"true\" }")]
    [InlineData("Allow", "\"NumericLessThan\": { \"aws:MultiFactorAuthAge\": \"3600\" }")]
    public void Mfa(string effect, string block) => RuleVerifier.Verify(
        "DSP1514",
        RuleVerifier.Policy($$""" { "Effect": "{{effect}}", "Action": "s3:*", "Resource": "*", "Condition": { {{block}} } } """));

    [Theory]
    [InlineData("\"Bool\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"false\" }")]
    [InlineData("\"BoolIfExists\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"true\" }")]
    [InlineData("\"Null\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"false\" }")]
    [InlineData("\"NumericLessThanIfExists\": { \"{|DSP1514:aws:MultiFactorAuthAge|}\": \"3600\" }")]
    public void Conditions_that_do_not_do_what_they_say(string block) => Warned(Document(block));

    [Fact]
    public void A_denial_that_long_term_keys_pass()
    {
        const string Statement =
            """{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "{0}": { "{1}": "false" } } }""";
        Warned(RuleVerifier.Policy(With(Statement, "Bool", "{|DSP1514:aws:MultiFactorAuthPresent|}")));
        Accepted(RuleVerifier.Policy(With(Statement, "BoolIfExists", "aws:MultiFactorAuthPresent")));
    }

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);

    private static string With(string text, string first, string second) =>
        text.Replace("{0}", first, System.StringComparison.Ordinal).Replace("{1}", second, System.StringComparison.Ordinal);
}
