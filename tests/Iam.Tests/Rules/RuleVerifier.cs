using System.Linq;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>Checks what the rules find against the marks of a text.</summary>
internal static class RuleVerifier
{
    /// <summary>The findings of one rule are at its marks, and nowhere else; other rules do not matter.</summary>
    public static PolicyFinding[] Verify(string id, string markup, PolicyFileKind kind = PolicyFileKind.Managed)
    {
        var parsed = PolicyMarkup.Parse(markup);
        var found = PolicyValidator.Validate(parsed.Text, kind).Where(finding => finding.Rule.Id == id).ToArray();
        Assert.Equal(
            parsed.Expected.Where(mark => mark.Id == id).Select(mark => Show(parsed.Text, mark.Span)),
            found.Select(finding => Show(parsed.Text, finding.Span)));
        return found;
    }

    /// <summary>A whole policy around one statement.</summary>
    public static string Policy(string statement) => "{ \"Version\": \"2012-10-17\", \"Statement\": [ " + statement + " ] }";

    /// <summary>A whole policy around the action element of an Allow on everything.</summary>
    public static string Allow(string elements) => Policy("{ \"Effect\": \"Allow\", " + elements + " }");

    private static string Show(string text, SourceSpan span) => $"{span.Start}: {text.Substring(span.Start, span.Length)}";
}
