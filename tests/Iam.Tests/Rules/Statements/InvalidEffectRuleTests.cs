using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Statements;

/// <summary>DSP1202.</summary>
public class InvalidEffectRuleTests
{
    private const string Good = """
        { "Sid": "A", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::b/*",
          "Condition": { "Bool": { "aws:SecureTransport": [true] } } }
        """;

    [Theory]
    [InlineData("""{ "Effect": "{|DSP1202:allow|}" }""")]
    [InlineData("""{ "Effect": "{|DSP1202:Permit|}" }""")]
    [InlineData("""{|DSP1202:{|} "Action": "*" }""")]
    [InlineData("""{|DSP1202:{|} "effect": "Allow" }""")]
    public void A_wrong_effect_is_found(string markup) => RuleVerifier.Verify("DSP1202", RuleVerifier.Policy(markup));

    [Theory]
    [InlineData("DSP1202")]
    public void A_good_statement_is_not_reported(string id) => RuleVerifier.Verify(id, RuleVerifier.Policy(Good));

    [Fact]
    public void Behind_a_slip_that_leaves_no_doubt_everything_else_is_checked() => RuleVerifier.Verify(
        "DSP1202", """{ "Statement": [ { "Effect": "{|DSP1202:allow|}", "Action": "*", "Resource": "*", }, ] }""");

    [Theory]
    [InlineData("""{|DSP1202:{|} "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "{|DSP1202:allow|}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "{|DSP1202:DENY|}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "{|DSP1202:Permit|}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "{|DSP1202:|}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    public void An_effect_that_is_neither(string statement) => Refused(RuleVerifier.Policy(statement));
}
