using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Writes a value of the wrong JSON type as the type that was meant.</summary>
internal static class WrongType
{
    /// <summary>The edit; null where it is not certain what was meant.</summary>
    public static FindingEdit? Correct(FindingSite site)
    {
        if (site.Statement is not { } statement || JsonPath.NodeAt(site.Text.Root, site.Span) is not { } node)
            return null;
        var element = statement.Elements.FirstOrDefault(element => element.Value == node)?.Kind;
        return (element, node) switch
        {
            (null, JsonLiteral { Kind: JsonKind.Null }) => Removal.RemoveElement(site),
            (null, JsonArray nested) => Flatten(site, nested),
            (PolicyElementKind.Sid, JsonLiteral { Kind: JsonKind.Number } number) =>
                Write(site, "Write it in quotes", JsonFormat.String(number.Text)),
            (PolicyElementKind.Sid or PolicyElementKind.Effect, JsonArray { Elements: [JsonString single] }) =>
                Write(site, "Write the string alone", TextOf(site, single)),
            _ => null,
        };
    }

    private static FindingEdit? Flatten(FindingSite site, JsonArray nested)
    {
        if (nested.Elements.Count == 0 || nested.Elements.Any(element => element is not JsonString)
            || JsonPath.ArrayOf(site.Text.Root, nested) is not { } outer)
            return null;
        var separator = Layout.Read(site.Text, outer)!.Separator(FileFormat.Read(site.Text).Comma);
        return Write(
            site, "Write the strings in one array", string.Join(separator, nested.Elements.Select(element => TextOf(site, element))));
    }

    private static string TextOf(FindingSite site, JsonNode node) => site.Text.Text.Substring(node.Span.Start, node.Span.Length);

    private static FindingEdit Write(FindingSite site, string title, string text) => new(title, [new TextChange(site.Span, text)]);
}

/// <summary>Writes numbers and booleans among strings as strings.</summary>
internal static class MixedValues
{
    /// <summary>The edit; null where one value would do and several stand there.</summary>
    public static FindingEdit? Quote(FindingSite site)
    {
        if (JsonPath.NodeAt(site.Text.Root, site.Span) is not JsonArray array || !array.Elements.Any(value => value is JsonString))
            return null;
        var changes = array.Elements.OfType<JsonLiteral>()
            .Where(value => value.Kind is JsonKind.Number or JsonKind.Boolean)
            .Select(value => new TextChange(new TextSpan(value.Span.Start, value.Span.Length), JsonFormat.String(value.Text)))
            .ToArray();
        return changes.Length == 0 ? null : new FindingEdit("Write all values as strings", changes);
    }
}
