using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Policies;

/// <summary>Reads the Condition element: operator, key, values.</summary>
internal static class ConditionReader
{
    public static IReadOnlyList<ConditionSyntax> Read(JsonNode? element)
    {
        if (element is not JsonObject operators)
            return [];
        return operators.Properties
            .SelectMany(@operator => (@operator.Value as JsonObject)?.Properties
                .Select(key => new ConditionSyntax(@operator.Name, key.Name, key.Value, ValuesOf(key.Value))) ?? [])
            .ToArray();
    }

    private static IReadOnlyList<JsonNode> ValuesOf(JsonNode? value) => value switch
    {
        null => [],
        JsonArray array => array.Elements.Where(IsScalar).ToArray(),
        _ when IsScalar(value) => [value],
        _ => [],
    };

    private static bool IsScalar(JsonNode node) => node is JsonString or JsonLiteral;
}
