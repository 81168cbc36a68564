using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Document;

/// <summary>DSP1104.</summary>
public class MissingVersionRuleTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";

    [Theory]
    [InlineData("""{|DSP1104:{|} "Statement": [] }""", PolicyFileKind.Managed, PolicySeverity.Error)]
    [InlineData("""{|DSP1104:{|} "Statement": [] }""", PolicyFileKind.RoleInline, PolicySeverity.Warning)]
    [InlineData("""{|DSP1104:{|} "version": "2012-10-17" }""", PolicyFileKind.Session, PolicySeverity.Warning)]
    public void A_missing_version_is_found(string markup, PolicyFileKind kind, PolicySeverity severity) =>
        Assert.Equal(severity, Assert.Single(RuleVerifier.Verify("DSP1104", markup, kind)).Severity);

    [Theory]
    [InlineData("DSP1104")]
    public void A_good_document_is_not_reported(string id) => RuleVerifier.Verify(id, """{ "Version": "2012-10-17", "Statement": [] }""");

    [Fact]
    public void A_missing_version()
    {
        const string Markup = "{|DSP1104:{|} \"Statement\": " + Statement + " }";
        Refused(Markup);
        Warned(Markup, PolicyFileKind.UserInline);
        Warned(Markup, PolicyFileKind.RoleInline);
        Warned(Markup, PolicyFileKind.GroupInline);
        Warned(Markup, PolicyFileKind.Session);
    }
}
