using System;
using System.Linq;
using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Analyzer.Models;

/// <summary>The schema that a models file names.</summary>
public static class ModelSchema
{
    /// <summary>The element that names it.</summary>
    public const string Element = "$schema";

    /// <summary>Where the schema is. The package has it too, but no path to a package is the same on two machines.</summary>
    public const string Address =
        "https://raw.githubusercontent.com/dstackai/dstack-permissions-generators/main/src/Package/schemas/" + FileName;

    private const string FileName = "permissions-model.schema.json";

    /// <summary>The element of a models file that names a schema; null where there is none.</summary>
    public static JsonProperty? Find(JsonObject root) => root.Properties.FirstOrDefault(property => property.Name.Value == Element);

    /// <summary>Whether it names the schema of models files: at the address, or in a copy of it.</summary>
    public static bool IsRight(JsonProperty named) =>
        named.Value is JsonString { Value: var address } && (address == Address || address.EndsWith("/" + FileName, StringComparison.Ordinal) || address == FileName);
}
