using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Document;

/// <summary>DSP1106.</summary>
public class PolicyIdRuleTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";

    [Theory]
    [InlineData("""{ "{|DSP1106:Id|}": "x" }""", PolicySeverity.Warning)]
    [InlineData("""{ "Id": {|DSP1106:1|} }""", PolicySeverity.Error)]
    public void An_id_is_found(string markup, PolicySeverity severity) =>
        Assert.Equal(severity, Assert.Single(RuleVerifier.Verify("DSP1106", markup)).Severity);

    [Theory]
    [InlineData("DSP1106")]
    public void A_good_document_is_not_reported(string id) => RuleVerifier.Verify(id, """{ "Version": "2012-10-17", "Statement": [] }""");

    [Fact]
    public void An_id_is_saved_if_it_is_a_string()
    {
        Warned("""{ "Version": "2012-10-17", "{|DSP1106:Id|}": "x", "Statement": """ + Statement + " }");
        Refused("""{ "Version": "2012-10-17", "Id": {|DSP1106:1|}, "Statement": """ + Statement + " }");
        Refused("""{ "Version": "2012-10-17", "Id": {|DSP1106:[ "x" ]|}, "Statement": """ + Statement + " }");
        Accepted("""{ "Version": "2012-10-17", "Statement": """ + Statement + " }");
    }
}
