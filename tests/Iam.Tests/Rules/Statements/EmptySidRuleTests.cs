using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Statements;

/// <summary>DSP1211.</summary>
public class EmptySidRuleTests
{
    [Theory]
    [InlineData("""{ "Sid": {|DSP1211:""|} }""")]
    public void An_empty_sid_is_found(string markup) => RuleVerifier.Verify("DSP1211", RuleVerifier.Policy(markup));

    [Fact]
    public void A_missing_sid_is_not_reported() => RuleVerifier.Verify("DSP1211", RuleVerifier.Policy("{ }, { \"Sid\": \"a\" }"));

    [Fact]
    public void Empty_sids_may_repeat()
    {
        const string Empty = """{ "Sid": {|DSP1211:""|}, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";
        Told(RuleVerifier.Policy(Empty));
        Told(RuleVerifier.Policy(Empty + "," + Empty.Replace("GetObject", "PutObject", System.StringComparison.Ordinal)));
    }
}
