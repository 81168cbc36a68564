using System;
using System.Linq;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>
/// Holds whole documents against their marks: the warnings and errors of all rules are at the marks and nowhere else, so that one slip is
/// said once. What is said below a warning counts only where a mark asks for it.
/// </summary>
internal static class SpecificationVerifier
{
    /// <summary>IAM refuses the document: the gravest finding is an error.</summary>
    public static void Refused(string markup, PolicyFileKind kind = PolicyFileKind.Managed) => Verify(PolicySeverity.Error, markup, kind);

    /// <summary>IAM saves the document, and a part of it cannot work.</summary>
    public static void Warned(string markup, PolicyFileKind kind = PolicyFileKind.Managed) => Verify(PolicySeverity.Warning, markup, kind);

    /// <summary>The document works, and something is said of it.</summary>
    public static void Told(string markup, PolicyFileKind kind = PolicyFileKind.Managed) => Verify(PolicySeverity.Info, markup, kind);

    /// <summary>Nothing at warning or above.</summary>
    public static void Accepted(string text, PolicyFileKind kind = PolicyFileKind.Managed)
    {
        Assert.DoesNotContain("{|DSP", text, StringComparison.Ordinal);
        var found = PolicyValidator.Validate(text, kind).Where(finding => finding.Severity > PolicySeverity.Info);
        Assert.Empty(found.Select(finding => $"{Show(text, finding)}: {finding.Message}"));
    }

    private static void Verify(PolicySeverity severity, string markup, PolicyFileKind kind)
    {
        var parsed = PolicyMarkup.Parse(markup);
        Assert.NotEmpty(parsed.Expected);
        var found = PolicyValidator.Validate(parsed.Text, kind)
            .Where(finding => finding.Severity > PolicySeverity.Info || parsed.Expected.Any(mark => mark.Id == finding.Rule.Id))
            .ToArray();
        Assert.Equal(
            parsed.Expected.Select(mark => $"{mark.Span.Start} {mark.Id}: {parsed.Text.Substring(mark.Span.Start, mark.Span.Length)}"),
            found.Select(finding => Show(parsed.Text, finding)));
        Assert.Equal(severity, found.Max(finding => finding.Severity));
    }

    private static string Show(string text, PolicyFinding finding) =>
        $"{finding.Span.Start} {finding.Rule.Id}: {text.Substring(finding.Span.Start, finding.Span.Length)}";
}
