using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Json;

/// <summary>Everything in a JSON value, in the order of the text.</summary>
internal static class JsonWalk
{
    /// <summary>The node and all below it.</summary>
    public static IEnumerable<JsonNode> All(JsonNode root)
    {
        var open = new Stack<JsonNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            var node = open.Pop();
            yield return node;
            foreach (var child in Children(node).Reverse())
                open.Push(child);
        }
    }

    /// <summary>The strings, names included.</summary>
    public static IEnumerable<JsonString> Strings(JsonNode root) => All(root).OfType<JsonString>();

    private static IEnumerable<JsonNode> Children(JsonNode node) => node switch
    {
        JsonArray array => array.Elements,
        JsonObject members =>
            members.Properties.SelectMany(property => property.Value is null ? [property.Name] : new[] { property.Name, property.Value }),
        _ => [],
    };
}
