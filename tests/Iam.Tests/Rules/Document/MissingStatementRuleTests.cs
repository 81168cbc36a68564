using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Document;

/// <summary>DSP1102.</summary>
public class MissingStatementRuleTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";

    [Theory]
    [InlineData("""{|DSP1102:{|} "Version": "2012-10-17" }""")]
    [InlineData("""{ "Statement": {|DSP1102:[]|} }""")]
    [InlineData("""{ "Statement": {|DSP1102:"x"|} }""")]
    [InlineData("""{ "Statement": [ {|DSP1102:1|}, {}, {|DSP1102:"x"|} ] }""")]
    public void A_missing_statement_is_found(string markup) => RuleVerifier.Verify("DSP1102", markup);

    [Theory]
    [InlineData("{ \"Statement\": [ " + Statement + " ] }")]
    [InlineData("{ \"Statement\": " + Statement + " }")]
    public void Statements_are_not_reported(string text) => RuleVerifier.Verify("DSP1102", text);

    [Theory]
    [InlineData("""{|DSP1102:{|} "Version": "2012-10-17" }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": {|DSP1102:[]|} }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": {|DSP1102:"x"|} }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": {|DSP1102:null|} }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [ """ + Statement + """, {|DSP1102:null|}, {|DSP1102:[ 1 ]|} ] }""")]
    public void No_statement(string markup) => Refused(markup);

    [Theory]
    [InlineData("""{ "Version": "2012-10-17", "Statement": """ + Statement + " }")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [ """ + Statement + " ] }")]
    public void One_statement_or_a_list(string text) => Accepted(text);
}
