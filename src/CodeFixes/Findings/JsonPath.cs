using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Finds nodes of a JSON tree by their place.</summary>
internal static class JsonPath
{
    /// <summary>The string, of a value or a name, that a span stands in.</summary>
    public static JsonString? StringAt(JsonNode root, TextSpan span) => JsonWalk.All(root).OfType<JsonString>()
        .FirstOrDefault(text => text.Span.Start <= span.Start && span.End <= text.Span.End);

    /// <summary>The value that stands at a place, and nowhere else.</summary>
    public static JsonNode? NodeAt(JsonNode root, TextSpan span) =>
        JsonWalk.All(root).FirstOrDefault(node => node.Span.Start == span.Start && node.Span.End == span.End);

    /// <summary>The array that a node is an element of.</summary>
    public static JsonArray? ArrayOf(JsonNode root, JsonNode node) =>
        JsonWalk.All(root).OfType<JsonArray>().FirstOrDefault(array => array.Elements.Contains(node));

    /// <summary>The object that a node is the value of a member of.</summary>
    public static JsonObject? ObjectOf(JsonNode root, JsonNode node) =>
        JsonWalk.All(root).OfType<JsonObject>().FirstOrDefault(owner => owner.Properties.Any(property => property.Value == node));

    /// <summary>The nodes that begin where a span does, the outermost first.</summary>
    public static IEnumerable<JsonNode> StartingAt(JsonNode root, int start) => JsonWalk.All(root).Where(node => node.Span.Start == start);
}
