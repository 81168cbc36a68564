using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Models;

/// <summary>What was read of a <c>*.permissions-model.json</c> file. Reads on after a fault; throws for nothing but cancellation.</summary>
public sealed class PermissionsModelFile
{
    private readonly IReadOnlyList<ModelFault> _faults;
    private readonly IReadOnlyList<ModelDeclaration> _declarations;
    private readonly IReadOnlyList<ModelReference> _references;

    private PermissionsModelFile(PermissionsModel model, ModelReading reading)
    {
        Model = model;
        _faults = reading.Faults;
        _declarations = reading.Declarations;
        _references = reading.References;
    }

    /// <summary>What the file says, without its faulty parts.</summary>
    public PermissionsModel Model { get; }

    /// <summary>Reads a text.</summary>
    public static PermissionsModelFile Read(string text, CancellationToken cancellationToken = default)
    {
        var reading = new ModelReading();
        if (string.IsNullOrWhiteSpace(text))
        {
            reading.Report(
                new SourceSpan(0, 0),
                "The file is empty; write { \"services\": { }, \"operations\": { }, \"libraries\": [ ] }, or remove it");
            return new PermissionsModelFile(PermissionsModel.Empty, reading);
        }

        var json = JsonReader.Read(text, cancellationToken);
        foreach (var fault in json.Faults)
            reading.Report(fault.Span, "Not valid JSON: " + fault.Message);
        var model = json.Root is { } root ? ModelReader.Read(root, reading) : PermissionsModel.Empty;
        return new PermissionsModelFile(model, reading);
    }

    /// <summary>Every part of the file that cannot be used as it stands, in the order of the text.</summary>
    /// <param name="catalog">The catalog with the models of every file of the project: what they name must exist there.</param>
    /// <param name="others">The project's other files by their names: what one says the other may not say otherwise.</param>
    public IReadOnlyList<ModelFault> FindFaults(IamCatalog catalog, IEnumerable<(string Name, PermissionsModelFile File)> others) =>
    [
        .. _faults
            .Concat(_references.Select(reference => ModelNaming.FindFault(reference, catalog)).OfType<ModelFault>())
            .Concat(others.SelectMany(other => FindContradictions(other.Name, other.File)))
            .OrderBy(fault => fault.Span.Start),
    ];

    private IEnumerable<ModelFault> FindContradictions(string name, PermissionsModelFile other)
    {
        var theirs = other._declarations.ToLookup(declaration => declaration.Key, StringComparer.OrdinalIgnoreCase);
        return _declarations
            .Where(mine => theirs[mine.Key].Any(their => !their.Value.Equals(mine.Value)))
            .Select(mine => new ModelFault(mine.Span, $"'{name}' says otherwise of the {Rules.Shortened.Of(mine.Key)}; keep one of them"));
    }
}
