using System;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.ModelFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary>The schema that a models file names.</summary>
public static class ModelSchema
{
    /// <summary>The element that names it.</summary>
    internal const string Element = "$schema";

    /// <summary>Where the schema is. The package has it too, but no path to a package is the same on two machines.</summary>
    public const string Address =
        "https://raw.githubusercontent.com/dstackai/dstack-permissions-generators/main/src/Package/schemas/" + FileName;

    private const string FileName = "permissions-model.schema.json";

    /// <summary>The element of a models file that names a schema; null where there is none.</summary>
    internal static JsonProperty? Find(JsonObject root) => root.Properties.FirstOrDefault(property => property.Name.Value == Element);

    /// <summary>Whether it names the schema of models files: at the address, or in a copy of it.</summary>
    internal static bool IsRight(JsonProperty named) =>
        named.Value is JsonString { Value: var address }
        && (address == Address || address == FileName || address.EndsWith("/" + FileName, StringComparison.Ordinal));
}

/// <summary>The additional files of a project that hold models.</summary>
internal static class ModelText
{
    private const string Mark = "build_metadata.AdditionalFiles.DstackPermissionsModel";

    /// <summary>
    /// The files by path: a workspace keeps them in no order of its own, and of two that contradict each other the later one counts.
    /// </summary>
    public static ImmutableArray<AdditionalText> AllOf(AnalyzerOptions options)
    {
        ImmutableArray<AdditionalText>.Builder? models = null;
        foreach (var file in options.AdditionalFiles)
        {
            if (IsModel(file, options.AnalyzerConfigOptionsProvider))
                (models ??= ImmutableArray.CreateBuilder<AdditionalText>()).Add(file);
        }

        if (models is null)
            return ImmutableArray<AdditionalText>.Empty;
        models.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return models.ToImmutable();
    }

    /// <summary>Whether a file holds models: by its name, unless the project says otherwise.</summary>
    public static bool IsModel(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        if (!provider.GetOptions(file).TryGetValue(Mark, out var mark) || mark.Trim() is not { Length: > 0 } said)
            return ModelFileName.IsModel(file.Path);
        return said.Equals("true", StringComparison.OrdinalIgnoreCase)
            || (!said.Equals("false", StringComparison.OrdinalIgnoreCase) && ModelFileName.IsModel(file.Path));
    }
}
