using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Document;

/// <summary>DSP1105.</summary>
public class OldVersionRuleTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";

    [Theory]
    [InlineData("""{ "Version": "{|DSP1105:2008-10-17|}" }""", PolicyFileKind.Managed, PolicySeverity.Error)]
    [InlineData("""{ "Version": "{|DSP1105:2008-10-17|}" }""", PolicyFileKind.UserInline, PolicySeverity.Warning)]
    public void The_old_version_is_found(string markup, PolicyFileKind kind, PolicySeverity severity)
    {
        var finding = Assert.Single(RuleVerifier.Verify("DSP1105", markup, kind));
        Assert.Equal((severity, "2012-10-17"), (finding.Severity, finding.Properties[FindingProperties.Replacement]));
    }

    [Theory]
    [InlineData("DSP1105")]
    public void A_good_document_is_not_reported(string id) => RuleVerifier.Verify(id, """{ "Version": "2012-10-17", "Statement": [] }""");

    [Fact]
    public void The_old_version()
    {
        const string Markup = """{ "Version": "{|DSP1105:2008-10-17|}", "Statement": """ + Statement + " }";
        Refused(Markup);
        Warned(Markup, PolicyFileKind.UserInline);
        Warned(Markup, PolicyFileKind.RoleInline);
        Warned(Markup, PolicyFileKind.GroupInline);
        Warned(Markup, PolicyFileKind.Session);
    }
}
