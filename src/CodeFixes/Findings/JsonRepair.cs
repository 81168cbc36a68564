using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Json;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>
/// Repairs what leaves no doubt of a text that is not JSON. All of it at once, since only the first fault is reported. Comments stay:
/// nobody but their author can say where else they belong.
/// </summary>
internal static class JsonRepair
{
    /// <summary>The repair; null where there is nothing that can be repaired.</summary>
    public static FindingEdit? Create(string text)
    {
        var repairs = JsonReader.Read(text).Faults
            .OrderBy(fault => fault.Span.Start)
            .Select(fault => RepairOf(text, fault))
            .OfType<(string Title, TextChange Change)>()
            .ToArray();
        return repairs.Length switch
        {
            0 => null,
            1 => new FindingEdit(repairs[0].Title, [repairs[0].Change]),
            _ => AreApart(repairs.Select(repair => repair.Change))
                ? new FindingEdit("Write valid JSON", [.. repairs.Select(repair => repair.Change)])
                : null,
        };
    }

    private static (string Title, TextChange Change)? RepairOf(string text, JsonFault fault)
    {
        var span = TextSpan.FromBounds(fault.Span.Start, fault.Span.End);
        var written = text.Substring(span.Start, span.Length);
        return fault.Kind switch
        {
            JsonFaultKind.TrailingComma => ("Remove the trailing comma", new TextChange(span, "")),
            JsonFaultKind.MissingComma when EndBefore(text, span.Start) is { } end =>
                ("Add the comma", new TextChange(new TextSpan(end, 0), ",")),
            JsonFaultKind.WrongQuotes => ("Write straight double quotes", new TextChange(span, Requote(written))),
            JsonFaultKind.UnquotedName => ("Write the name in quotes", new TextChange(span, JsonFormat.String(written))),
            JsonFaultKind.InvalidLiteral when written.ToLowerInvariant() is "true" or "false" or "null" =>
                ("Write it in lower case", new TextChange(span, written.ToLowerInvariant())),
            JsonFaultKind.InvalidWhiteSpace => ("Write a space", new TextChange(span, new string(' ', span.Length))),
            _ => null,
        };
    }

    // Behind the value that the comma belongs to; null where a comment makes that a question.
    private static int? EndBefore(string text, int position)
    {
        while (position > 0 && char.IsWhiteSpace(text[position - 1]))
            position--;
        return position > 0 && text[position - 1] is '"' or '}' or ']' or (>= '0' and <= '9') or 'e' or 'l' ? position : null;
    }

    private static string Requote(string written) =>
        "\"" + written.Substring(1, written.Length - 2).Replace("\\'", "'").Replace("\\\"", "\"").Replace("\"", "\\\"") + "\"";

    private static bool AreApart(IEnumerable<TextChange> changes)
    {
        var end = 0;
        foreach (var change in changes)
        {
            if (change.Span.Start < end)
                return false;
            end = change.Span.End;
        }

        return true;
    }
}
