using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Statements;

/// <summary>DSP1207.</summary>
public class PrincipalRuleTests
{
    private const string Good = """
        { "Sid": "A", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::b/*",
          "Condition": { "Bool": { "aws:SecureTransport": [true] } } }
        """;

    [Theory]
    [InlineData("""{ "{|DSP1207:Principal|}": "*" }""")]
    [InlineData("""{ "{|DSP1207:NotPrincipal|}": "*" }""")]
    public void A_principal_is_found(string markup) => RuleVerifier.Verify("DSP1207", RuleVerifier.Policy(markup));

    [Theory]
    [InlineData("DSP1207")]
    public void A_good_statement_is_not_reported(string id) => RuleVerifier.Verify(id, RuleVerifier.Policy(Good));

    [Theory]
    [InlineData("\"{|DSP1207:Principal|}\": \"*\"")]
    [InlineData("\"{|DSP1207:Principal|}\": { \"AWS\": \"arn:aws:iam::123456789012:root\" }")]
    [InlineData("\"{|DSP1207:NotPrincipal|}\": \"*\"")]
    public void A_principal(string element) =>
        Refused(RuleVerifier.Allow(element + """, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" """));
}
