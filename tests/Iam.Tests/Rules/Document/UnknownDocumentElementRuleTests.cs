using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Document;

/// <summary>DSP1101.</summary>
public class UnknownDocumentElementRuleTests
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

    // IAM's parser tolerates Conditions; the grammar does not have it.
    [Theory]
    [InlineData("""{|DSP1102:{|} "Version": "2012-10-17", "{|DSP1101:Statements|}": [ """ + Statement + " ] }")]
    [InlineData("""{|DSP1102:{|} "Version": "2012-10-17", "{|DSP1101:statement|}": [ """ + Statement + " ] }")]
    [InlineData("""{|DSP1104:{|} "{|DSP1101:version|}": "2012-10-17", "Statement": """ + Statement + " }")]
    [InlineData("""{ "Version": "2012-10-17", "{|DSP1101:Conditions|}": {}, "Statement": """ + Statement + " }")]
    [InlineData("""{ "Version": "2012-10-17", "{|DSP1101:Comment|}": "x", "Statement": """ + Statement + " }")]
    public void An_unknown_element(string markup) => Refused(markup);

    private static string? Replacement(PolicyFinding finding) => finding.Properties.GetValueOrDefault(FindingProperties.Replacement);
}
