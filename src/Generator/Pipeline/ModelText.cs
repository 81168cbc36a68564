using System;
using System.Threading;
using Dstack.Permissions.Iam.Catalog.Models;
using Dstack.Permissions.Iam.ModelFiles;
using Dstack.Permissions.Iam.Text;
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

/// <summary>What a models file says of services; operations and libraries concern no generated code.</summary>
/// <param name="FilePath">The path on the machine, which orders files and is never written.</param>
/// <param name="Services">The services.</param>
internal sealed record ParsedModel(string FilePath, EquatableArray<ModelService> Services)
{
    /// <summary>Reads a file; what cannot be used is left out.</summary>
    public static ParsedModel Read(ModelText model, CancellationToken cancellationToken) => new(
        model.File.Path,
        PermissionsModelFile.Read(model.File.GetText(cancellationToken)?.ToString() ?? "", cancellationToken).Model.Services);
}
