using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Statements;

/// <summary>DSP1212.</summary>
public class RedundantStatementRuleTests
{
    private const string GoodDocument = """{ "Sid": "A1", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, {|DSP1212:{|} "Effect": "Allow", "Action":""" +
        """ "S3:getobject", "Resource": "*" }""")]
    [InlineData(
        """{|DSP1212:{|} "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::b/c" }, { "Effect": "Allow",""" +
        """ "Action": "s3:*", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData(
        """{|DSP1212:{|} "Effect": "Deny", "NotAction": ["s3:*", "ec2:*"], "Resource": "*" }, { "Effect": "Deny", "NotAction":""" +
        """ "s3:*", "Resource": "*" }""")]
    public void A_covered_statement_is_found(string markup) => RuleVerifier.Verify("DSP1212", RuleVerifier.Policy(markup));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" }, { "Effect": "Deny", "Action": "s3:Get*", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" }, { "Effect": "Allow", "Action": "s3:*", "Resource":""" +
        """ "arn:aws:s3:::b" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" }, { "Effect": "Allow", "Action": "s3:*", "Resource": "*",""" +
        """ "Condition": { "Bool": { "a:b": "true" } } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*" }, { "Effect": "Allow", "Action": "s3:*" }""")]
    public void A_statement_that_adds_something_is_not_reported(string text) => RuleVerifier.Verify("DSP1212", RuleVerifier.Policy(text));

    [Theory]
    [InlineData("""{|DSP1212:{|} "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{|DSP1212:{|} "Effect": "Allow", "Action": "S3:getobject", "Resource": [ "arn:aws:s3:::b/x" ] }""")]
    public void A_covered_statement(string statement) => Told(RuleVerifier.Policy(GoodDocument + "," + statement));

    [Fact]
    public void A_statement_that_adds_something() =>
        Accepted(
            RuleVerifier.Policy(GoodDocument + """, { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::c/*" }"""));
}
