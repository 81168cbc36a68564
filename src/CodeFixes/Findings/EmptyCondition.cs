using System.Linq;
using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.CodeFixes.Findings;

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
            return Removal.Of(site.Text, statement.Node, condition.Property);
        return block.Properties.FirstOrDefault(property => IsEmptyAt(property, site)) is { } empty ? Removal.Of(site.Text, block, empty) : null;
    }

    private static bool IsEmptyAt(JsonProperty property, FindingSite site) =>
        property.Value is JsonObject { Properties.Count: 0 } keys && keys.Span.Start == site.Span.Start;
}
