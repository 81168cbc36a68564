using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Json;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Takes out what should not be there.</summary>
internal static class Removal
{
    /// <summary>Takes out a comma with nothing behind it.</summary>
    public static FindingEdit? OfJsonFault(SourceText text, TextSpan span)
    {
        var fault = JsonReader.Read(text.ToString()).Faults
            .FirstOrDefault(fault => fault.Span.Start == span.Start && fault.Span.Length == span.Length);
        return fault?.Kind == JsonFaultKind.TrailingComma ? new FindingEdit("Remove the trailing comma", [new TextChange(span, "")]) : null;
    }

    /// <summary>Takes out the element of an array that a finding stands in, or that begins where it does; never the last one.</summary>
    public static FindingEdit? OfElement(EditableText text, TextSpan span)
    {
        var node = (JsonNode?)JsonPath.StringAt(text.Root, span) ?? JsonPath.StartingAt(text.Root, span.Start).FirstOrDefault();
        if (node is null || JsonPath.ArrayOf(text.Root, node) is not { Elements.Count: > 1 } array)
            return null;
        var title = node is JsonString action ? $"Remove '{action.Value}'" : "Remove the statement";
        return new FindingEdit(title, [ArrayEdit.Remove(Layout.Of(text, array)!, IndexOf(array, node))]);
    }

    /// <summary>Takes out the member of an object whose name or value a finding stands in; never the last one.</summary>
    public static FindingEdit? OfMember(EditableText text, TextSpan span)
    {
        var owner = JsonPath.All(text.Root).OfType<JsonObject>()
            .LastOrDefault(candidate => candidate.Properties.Any(property => Holds(property.Span, span)));
        if (owner is not { Properties.Count: > 1 })
            return null;
        var member = owner.Properties.Last(property => Holds(property.Span, span));
        var index = owner.Properties.TakeWhile(property => property != member).Count();
        return new FindingEdit($"Remove '{member.Name.Value}'", [ArrayEdit.Remove(Layout.Of(text, owner)!, index)]);
    }

    private static int IndexOf(JsonArray array, JsonNode node) => array.Elements.TakeWhile(element => element != node).Count();

    private static bool Holds(SourceSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;
}
