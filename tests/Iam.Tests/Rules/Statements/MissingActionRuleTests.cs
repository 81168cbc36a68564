using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Statements;

/// <summary>DSP1203.</summary>
public class MissingActionRuleTests
{
    private const string Good = """
        { "Sid": "A", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::b/*",
          "Condition": { "Bool": { "aws:SecureTransport": [true] } } }
        """;

    [Theory]
    [InlineData("""{|DSP1203:{|} "Effect": "Allow" }""")]
    [InlineData("""{ "Action": {|DSP1203:[]|} }""")]
    [InlineData("""{ "NotAction": {|DSP1203:[]|} }""")]
    public void A_missing_action_is_found(string markup) => RuleVerifier.Verify("DSP1203", RuleVerifier.Policy(markup));

    [Theory]
    [InlineData("DSP1203")]
    public void A_good_statement_is_not_reported(string id) => RuleVerifier.Verify(id, RuleVerifier.Policy(Good));

    [Theory]
    [InlineData("""{|DSP1203:{|} "Effect": "Allow", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": {|DSP1203:[]|}, "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Deny", "NotAction": {|DSP1203:[]|}, "Resource": "arn:aws:s3:::b/*" }""")]
    public void One_of_each_pair(string statement) => Refused(RuleVerifier.Policy(statement));
}
