using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Statements;

/// <summary>DSP1206.</summary>
public class ResourceAndNotResourceRuleTests
{
    private const string Good = """
        { "Sid": "A", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::b/*",
          "Condition": { "Bool": { "aws:SecureTransport": [true] } } }
        """;

    [Fact]
    public void Resource_beside_its_opposite_is_found() => RuleVerifier.Verify(
        "DSP1206", RuleVerifier.Policy("""{ "Resource": "*", "{|DSP1206:NotResource|}": "*" }"""));

    [Theory]
    [InlineData("DSP1206")]
    public void A_good_statement_is_not_reported(string id) => RuleVerifier.Verify(id, RuleVerifier.Policy(Good));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "{|DSP1206:NotResource|}":""" +
        """ "arn:aws:s3:::b/x" }""")]
    public void One_of_each_pair(string statement) => Refused(RuleVerifier.Policy(statement));
}
