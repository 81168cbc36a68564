using System.Linq;
using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Whether two JSON values say the same, however they are written.</summary>
internal static class JsonEquality
{
    /// <summary>Compares two values; the order of members makes no difference.</summary>
    public static bool AreSame(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (JsonString a, JsonString b) => a.Value == b.Value,
        (JsonLiteral a, JsonLiteral b) => a.Text == b.Text,
        (JsonArray a, JsonArray b) => a.Elements.Count == b.Elements.Count && a.Elements.Zip(b.Elements, AreSame).All(same => same),
        (JsonObject a, JsonObject b) => a.Properties.Count == b.Properties.Count && a.Properties.All(property =>
            b.Properties.Any(twin => twin.Name.Value == property.Name.Value && AreSame(twin.Value, property.Value))),
        _ => false,
    };
}
