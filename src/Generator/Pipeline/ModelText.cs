using System;
using Dstack.Permissions.Iam.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>A models file of the project.</summary>
/// <param name="File">The additional file; the driver gives a new one when its text changes.</param>
internal sealed record ModelText(AdditionalText File)
{
    private const string Mark = "build_metadata.AdditionalFiles.DstackPermissionsModel";

    /// <summary>Gives the file if it is a models file: named as one, or marked as one by the project.</summary>
    public static ModelText? From(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        var mark = options.GetOptions(file).TryGetValue(Mark, out var said) ? said.Trim() : "";
        var isModel = mark.Equals("true", StringComparison.OrdinalIgnoreCase)
            || (!mark.Equals("false", StringComparison.OrdinalIgnoreCase) && ModelFileName.IsModel(file.Path));
        return isModel ? new ModelText(file) : null;
    }
}
