using System.Threading;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Models;

namespace Dstack.Permissions.Generator.Pipeline;

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
