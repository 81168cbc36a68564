using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Json;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Replaces what is written by what was meant.</summary>
internal static class Replacement
{
    /// <summary>Replaces the span of a finding.</summary>
    public static FindingEdit By(EditableText text, TextSpan span, string replacement)
    {
        var isInString = JsonPath.StringAt(text.Root, span) is { } found && span.Start > found.Span.Start;
        var written = isInString ? JsonFormat.String(replacement).Trim('"') : replacement;
        return new FindingEdit($"Change to '{replacement.Trim('"')}'", [new TextChange(span, written)]);
    }

    /// <summary>Replaces the string that a finding is in by several, those left out that stand beside it.</summary>
    public static FindingEdit? BySeveral(EditableText text, TextSpan span, IReadOnlyList<string> replacements)
    {
        if (JsonPath.StringAt(text.Root, span) is not { } written)
            return null;
        var title = "Change to " + string.Join(" and ", replacements.Select(replacement => $"'{replacement}'"));
        if (JsonPath.ArrayOf(text.Root, written) is not { } array)
            return JsonPath.ObjectOf(text.Root, written) is { } owner ? new FindingEdit(title, [MakeArray(text, owner, written, replacements)]) : null;
        var layout = Layout.Of(text, array)!;
        var others = array.Elements.Where(element => element != written).OfType<JsonString>().Select(element => element.Value).ToArray();
        var missing = replacements.Except(others).Select(JsonFormat.String).ToArray();
        var index = layout.Children.ToList().IndexOf(written.Span);
        if (missing.Length == 0)
            return new FindingEdit(title, [ArrayEdit.Remove(layout, index)]);
        var separator = layout.Separator(FileFormat.Of(text).Comma);
        return new FindingEdit(title, [new TextChange(new TextSpan(written.Span.Start, written.Span.Length), string.Join(separator, missing))]);
    }

    private static TextChange MakeArray(EditableText text, JsonObject owner, JsonString written, IReadOnlyList<string> replacements)
    {
        var format = FileFormat.Of(text);
        var layout = Layout.Of(text, owner)!;
        var array = layout.IsMultiline
            ? format.Array(FileFormat.BreaksArrays(text) ? layout.Indent : null, replacements.Select(JsonFormat.String))
            : FileFormat.Of(text, owner, format).Array(null, replacements.Select(JsonFormat.String));
        return new TextChange(new TextSpan(written.Span.Start, written.Span.Length), array);
    }
}
