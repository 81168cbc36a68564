using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Writes a policy variable as IAM reads it.</summary>
internal static class VariableSpelling
{
    /// <summary>The edit; null where it is not certain which variable was meant.</summary>
    public static FindingEdit? Correct(FindingSite site)
    {
        if (site.String is not { } text)
            return null;
        var found = PolicyVariable.FindAll(text.Value).Where(variable => text.SpanOf(variable.Start, variable.Length) is var span
            && span.Start == site.Span.Start && span.Length == site.Span.Length).ToArray();
        if (found.Length != 1)
            return null;
        var written = text.Value.Substring(found[0].Start, found[0].Length);
        var meant = written.EndsWith("}", StringComparison.Ordinal)
            ? Respell(site, written.Substring(2, written.Length - 3))
            : Close(site, written.Substring(2));
        return meant is null || meant == written ? null : Replacement.By(site, meant);
    }

    // The name ends where what follows cannot belong to it; in "${aws:PrincipalTag/team/x" that is a question.
    private static string? Close(FindingSite site, string content)
    {
        var closed = Enumerable.Range(1, content.Length)
            .Where(length => (length == content.Length || content[length] is '/' or ':' or '*' or '-')
                && IsKey(site, content.Substring(0, length)))
            .Select(length => "${" + content.Substring(0, length) + "}" + content.Substring(length))
            .ToArray();
        return closed.Length == 1 ? closed[0] : null;
    }

    private static string? Respell(FindingSite site, string content)
    {
        var comma = content.IndexOf(',');
        var name = comma < 0 ? content : content.Substring(0, comma);
        var key = new string(name.Where(character => !char.IsWhiteSpace(character)).ToArray());
        if (!IsKey(site, key))
            return null;
        if (comma < 0)
            return "${" + key + "}";
        var value = content.Substring(comma + 1).Trim();
        var bare = value.Length > 1 && value[0] == '\'' && value[value.Length - 1] == '\'' ? value.Substring(1, value.Length - 2) : value;
        return bare.IndexOfAny(['\'', '"']) >= 0 ? null : "${" + key + ", '" + bare + "'}";
    }

    private static bool IsKey(FindingSite site, string text) =>
        text.IndexOf(':') > 0 && !text.Any(char.IsWhiteSpace) && ConditionKeys.Find(site.Catalog, text) is not null;
}
