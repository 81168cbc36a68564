using System;
using System.Collections.Immutable;
using Dstack.Permissions.Iam.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer.Models;

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
