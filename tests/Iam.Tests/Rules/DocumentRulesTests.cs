using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

public class DocumentRulesTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";

    [Theory]
    [InlineData("""{ "{|DSP1101:Statements|}": [] }""", "Statement")]
    [InlineData("""{ "{|DSP1101:version|}": "2012-10-17" }""", "Version")]
    [InlineData("""{ "{|DSP1101:Conditions|}": {} }""", null)]
    public void Unknown_elements_are_found(string markup, string? meant) =>
        Assert.Equal(meant, Replacement(Assert.Single(RuleVerifier.Verify("DSP1101", markup))));

    [Fact]
    public void Known_elements_are_not_reported() =>
        RuleVerifier.Verify("DSP1101", """{ "Version": "2012-10-17", "Id": "x", "Statement": [] }""");

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
    [InlineData("""{ "Version": "{|DSP1103:2012-10-18|}" }""", "2012-10-17")]
    [InlineData("""{ "Version": {|DSP1103:2012|} }""", "\"2012-10-17\"")]
    public void A_version_that_does_not_exist_is_found(string markup, string meant) =>
        Assert.Equal(meant, Replacement(Assert.Single(RuleVerifier.Verify("DSP1103", markup))));

    [Theory]
    [InlineData("2012-10-17")]
    [InlineData("2008-10-17")]
    public void Versions_that_exist_are_not_reported(string version) =>
        RuleVerifier.Verify("DSP1103", $$"""{ "Version": "{{version}}" }""");

    private static string? Replacement(PolicyFinding finding) => finding.Properties.GetValueOrDefault(FindingProperties.Replacement);
}
