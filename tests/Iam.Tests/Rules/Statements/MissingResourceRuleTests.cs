using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Statements;

/// <summary>DSP1205.</summary>
public class MissingResourceRuleTests
{
    private const string Good = """
        { "Sid": "A", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::b/*",
          "Condition": { "Bool": { "aws:SecureTransport": [true] } } }
        """;

    [Theory]
    [InlineData("""{|DSP1205:{|} "Effect": "Allow" }""")]
    [InlineData("""{|DSP1205:{|} "Resources": "*" }""")]
    [InlineData("""{ "Resource": {|DSP1205:[]|} }""")]
    public void A_missing_resource_is_found(string markup) => RuleVerifier.Verify("DSP1205", RuleVerifier.Policy(markup));

    [Theory]
    [InlineData("DSP1205")]
    public void A_good_statement_is_not_reported(string id) => RuleVerifier.Verify(id, RuleVerifier.Policy(Good));

    [Theory]
    [InlineData("""{|DSP1205:{|} "Effect": "Allow", "Action": "s3:GetObject" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": {|DSP1205:[]|} }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "s3:GetObject", "NotResource": {|DSP1205:[]|} }""")]
    public void One_of_each_pair(string statement) => Refused(RuleVerifier.Policy(statement));
}
