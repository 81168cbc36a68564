using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Json;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Takes out what should not be there.</summary>
internal static class Removal
{
    /// <summary>Takes out the element of an array that a finding stands in, or that begins where it does; never the last one.</summary>
    public static FindingEdit? OfElement(FindingSite site)
    {
        var root = site.Text.Root;
        var node = (JsonNode?)site.String ?? JsonPath.StartingAt(root, site.Span.Start).LastOrDefault();
        if (node is null || JsonPath.ArrayOf(root, node) is not { Elements.Count: > 1 } array)
            return null;
        return Of(site.Text, array, node, node is JsonObject ? "Remove the statement" : $"Remove '{(node as JsonString)?.Value ?? "null"}'");
    }

    /// <summary>Takes out the member of an object whose name or value a finding stands in; never the last one.</summary>
    public static FindingEdit? OfMember(FindingSite site)
    {
        var owner = JsonPath.All(site.Text.Root).OfType<JsonObject>()
            .LastOrDefault(candidate => candidate.Properties.Any(property => Holds(property.Span, site.Span)));
        return owner is null ? null : Of(site.Text, owner, owner.Properties.Last(property => Holds(property.Span, site.Span)));
    }

    /// <summary>Takes out a member of an object; null for the last one.</summary>
    public static FindingEdit? Of(EditableText text, JsonObject owner, JsonProperty member)
    {
        if (owner.Properties.Count < 2)
            return null;
        var index = owner.Properties.TakeWhile(property => property != member).Count();
        return new FindingEdit($"Remove '{member.Name.Value}'", [ArrayEdit.Remove(Layout.Of(text, owner)!, index)]);
    }

    /// <summary>Takes out an element of an array that has more.</summary>
    public static FindingEdit Of(EditableText text, JsonArray array, JsonNode element, string title) =>
        new(title, [ArrayEdit.Remove(Layout.Of(text, array)!, array.Elements.TakeWhile(other => other != element).Count())]);

    private static bool Holds(SourceSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;
}
