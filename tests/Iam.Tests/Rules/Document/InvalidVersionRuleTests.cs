using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Document;

/// <summary>DSP1103.</summary>
public class InvalidVersionRuleTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";

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

    [Theory]
    [InlineData("\"{|DSP1103:2012-10-18|}\"")]
    [InlineData("\"{|DSP1103:2012-10-17 |}\"")]
    [InlineData("\"{|DSP1103:|}\"")]
    [InlineData("{|DSP1103:20121017|}")]
    [InlineData("{|DSP1103:null|}")]
    public void A_version_that_does_not_exist(string version) =>
        Refused("{ \"Version\": " + version + ", \"Statement\": " + Statement + " }");

    private static string? Replacement(PolicyFinding finding) => finding.Properties.GetValueOrDefault(FindingProperties.Replacement);
}
