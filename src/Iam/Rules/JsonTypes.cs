using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>JSON's types in words.</summary>
internal static class JsonTypes
{
    public static string Describe(JsonNode? node) => node?.Kind switch
    {
        null => "nothing",
        JsonKind.Null => "null",
        JsonKind.Boolean => "a boolean",
        JsonKind.Number => "a number",
        JsonKind.String => "a string",
        JsonKind.Array => "an array",
        _ => "an object",
    };
}
