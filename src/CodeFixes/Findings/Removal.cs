using System;
using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Takes out what should not be there.</summary>
internal static class Removal
{
    /// <summary>Takes out the element of an array that a finding stands in, or that begins where it does; never the last one.</summary>
    public static FindingEdit? RemoveElement(FindingSite site)
    {
        var root = site.Text.Root;
        var node = (JsonNode?)site.String ?? JsonPath.StartingAt(root, site.Span.Start).LastOrDefault();
        if (node is null || JsonPath.ArrayOf(root, node) is not { Elements.Count: > 1 } array)
            return null;
        return Remove(
            site.Text, array, node, node is JsonObject ? "Remove the statement" : $"Remove '{(node as JsonString)?.Value ?? "null"}'");
    }

    /// <summary>Takes out the member of an object whose name or value a finding stands in; never the last one.</summary>
    public static FindingEdit? RemoveMember(FindingSite site)
    {
        var owner = JsonWalk.All(site.Text.Root).OfType<JsonObject>()
            .LastOrDefault(candidate => candidate.Properties.Any(property => Holds(property.Span, site.Span)));
        return owner is null ? null : Remove(site.Text, owner, owner.Properties.Last(property => Holds(property.Span, site.Span)));
    }

    /// <summary>Takes out a member of an object; null for the last one.</summary>
    public static FindingEdit? Remove(EditableText text, JsonObject owner, JsonProperty member)
    {
        if (owner.Properties.Count < 2)
            return null;
        var index = owner.Properties.TakeWhile(property => property != member).Count();
        return new FindingEdit($"Remove '{member.Name.Value}'", [ArrayEdit.Remove(Layout.Read(text, owner)!, index)]);
    }

    /// <summary>Takes out an element of an array that has more.</summary>
    public static FindingEdit Remove(EditableText text, JsonArray array, JsonNode element, string title) =>
        new(title, [ArrayEdit.Remove(Layout.Read(text, array)!, array.Elements.TakeWhile(other => other != element).Count())]);

    private static bool Holds(SourceSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;
}

/// <summary>Takes out a key that stands in its object already with the same value.</summary>
internal static class DuplicateMember
{
    /// <summary>The edit; null where the values differ, so that one of them would be lost.</summary>
    public static FindingEdit? Remove(FindingSite site)
    {
        var owner = JsonWalk.All(site.Text.Root).OfType<JsonObject>().FirstOrDefault(
            candidate => candidate.Properties.Any(property => IsAt(property, site)));
        if (owner?.Properties.First(property => IsAt(property, site)) is not { } repeated)
            return null;
        var before = owner.Properties.TakeWhile(property => property != repeated).ToArray();
        var first = before.FirstOrDefault(property => property.Name.Value == repeated.Name.Value)
            ?? before.FirstOrDefault(property => property.Name.Value.Equals(repeated.Name.Value, StringComparison.OrdinalIgnoreCase));
        return first is not null && JsonEquality.AreSame(first.Value, repeated.Value) ? Removal.Remove(site.Text, owner, repeated) : null;
    }

    private static bool IsAt(JsonProperty property, FindingSite site) =>
        property.Name.Span.Start <= site.Span.Start && site.Span.End <= property.Name.Span.End;
}

/// <summary>Takes out a condition, or an operator of one, under which nothing stands.</summary>
internal static class EmptyCondition
{
    /// <summary>The edit; null for a key without values, which matches nothing: without the key everything would match.</summary>
    public static FindingEdit? Remove(FindingSite site)
    {
        if (site.Statement is not { Condition: { Value: JsonObject block } condition } statement)
            return null;
        var isWhole = block.Properties.Count == 0 || (block.Properties.Count == 1 && IsEmptyAt(block.Properties[0], site));
        if (isWhole)
            return Removal.Remove(site.Text, statement.Node, condition.Property);
        return block.Properties.FirstOrDefault(property => IsEmptyAt(property, site)) is { } empty
            ? Removal.Remove(site.Text, block, empty)
            : null;
    }

    private static bool IsEmptyAt(JsonProperty property, FindingSite site) =>
        property.Value is JsonObject { Properties.Count: 0 } keys && keys.Span.Start == site.Span.Start;
}
