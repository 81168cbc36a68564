using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Statements;

/// <summary>DSP1210.</summary>
public class DuplicateSidRuleTests
{
    private const string GoodDocument = """{ "Sid": "A1", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";

    [Theory]
    [InlineData("""{ "Sid": "a" }, { "Sid": "A" }, { "Sid": "{|DSP1210:a|}" }""")]
    public void A_repeated_sid_is_found(string markup) => RuleVerifier.Verify("DSP1210", RuleVerifier.Policy(markup));

    [Fact]
    public void Empty_sids_may_repeat() => RuleVerifier.Verify("DSP1210", RuleVerifier.Policy("""{ "Sid": "" }, { "Sid": "" }, { }"""));

    [Fact]
    public void Sids_are_unique_by_every_letter()
    {
        const string Other = """{ "Sid": "{0}", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }""";
        Refused(RuleVerifier.Policy(GoodDocument + "," + Other.Replace("{0}", "{|DSP1210:A1|}", System.StringComparison.Ordinal)));
        Accepted(RuleVerifier.Policy(GoodDocument + "," + Other.Replace("{0}", "a1", System.StringComparison.Ordinal)));
    }
}
