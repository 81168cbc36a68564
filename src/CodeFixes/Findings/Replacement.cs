using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Replaces what is written by what was meant.</summary>
internal static class Replacement
{
    /// <summary>Writes the text that the rule suggests; null where it suggests none.</summary>
    public static FindingEdit? Create(FindingSite site) =>
        site.Property(FindingProperties.Replacement) is { } replacement ? By(site, replacement) : null;

    /// <summary>Replaces the span of a finding; null where that gives an object the same name twice.</summary>
    public static FindingEdit? By(FindingSite site, string replacement)
    {
        var found = site.String;
        if (found is not null && IsNameOfOther(site.Text.Root, found, replacement))
            return null;
        var isInString = found is not null && site.Span.Start > found.Span.Start;
        var written = isInString ? WithoutQuotes(JsonFormat.String(replacement)) : replacement;
        var title = replacement.Length > 0
            ? $"Change to '{replacement.Trim('"')}'"
            : $"Remove '{site.Text.Text.Substring(site.Span.Start, site.Span.Length)}'";
        return new FindingEdit(title, [new TextChange(site.Span, written)]);
    }

    /// <summary>
    /// Replaces the string that a finding is in by several, those left out that stand in front of it. What is repeated behind it is another
    /// finding: if it counted here, the order of fixes would make a difference.
    /// </summary>
    public static FindingEdit? BySeveral(FindingSite site, IReadOnlyList<string> replacements)
    {
        if (site.String is not { } written)
            return null;
        var text = site.Text;
        var title = "Change to " + string.Join(" and ", replacements.Select(replacement => $"'{replacement}'"));
        var span = new TextSpan(written.Span.Start, written.Span.Length);
        if (JsonPath.ArrayOf(text.Root, written) is not { } array)
        {
            return JsonPath.ObjectOf(text.Root, written) is { } owner
                ? new FindingEdit(title, [new TextChange(
                    span, replacements.Count == 1 ? JsonFormat.String(replacements[0]) : MakeArray(text, owner, replacements))])
                : null;
        }

        var layout = Layout.Read(text, array)!;
        var others =
            array.Elements.TakeWhile(element => element != written).OfType<JsonString>().Select(element => element.Value).ToArray();
        var missing = replacements.Except(others).Select(JsonFormat.String).ToArray();
        if (missing.Length == 0)
            return new FindingEdit(title, [ArrayEdit.Remove(layout, layout.Children.ToList().IndexOf(written.Span))]);
        var separator = layout.Separator(FileFormat.Read(text).Comma);
        return new FindingEdit(title, [new TextChange(span, string.Join(separator, missing))]);
    }

    private static string MakeArray(EditableText text, JsonObject owner, IReadOnlyList<string> replacements)
    {
        var format = FileFormat.Read(text);
        var layout = Layout.Read(text, owner)!;
        return layout.IsMultiline
            ? format.Array(FileFormat.BreaksArrays(text) ? layout.Indent : null, replacements.Select(JsonFormat.String))
            : FileFormat.Read(text, owner, format).Array(null, replacements.Select(JsonFormat.String));
    }

    private static bool IsNameOfOther(JsonNode root, JsonString name, string replacement) => JsonWalk.All(root).OfType<JsonObject>()
        .FirstOrDefault(candidate => candidate.Properties.Any(property => property.Name == name))?
        .Properties.Any(other => other.Name != name && other.Name.Value.Equals(replacement, StringComparison.OrdinalIgnoreCase)) == true;

    private static string WithoutQuotes(string json) => json.Substring(1, json.Length - 2);
}
