using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Statements;

/// <summary>DSP1204.</summary>
public class ActionAndNotActionRuleTests
{
    private const string Good = """
        { "Sid": "A", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::b/*",
          "Condition": { "Bool": { "aws:SecureTransport": [true] } } }
        """;

    [Theory]
    [InlineData("""{ "Action": "*", "{|DSP1204:NotAction|}": "*" }""")]
    [InlineData("""{ "NotAction": "*", "{|DSP1204:Action|}": "*" }""")]
    public void Action_beside_its_opposite_is_found(string markup) => RuleVerifier.Verify("DSP1204", RuleVerifier.Policy(markup));

    [Theory]
    [InlineData("DSP1204")]
    public void A_good_statement_is_not_reported(string id) => RuleVerifier.Verify(id, RuleVerifier.Policy(Good));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "{|DSP1204:NotAction|}": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }""")]
    public void One_of_each_pair(string statement) => Refused(RuleVerifier.Policy(statement));
}
