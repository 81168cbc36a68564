using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Models;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.ModelFiles;

/// <summary>A thing that a models file declares, and where: another file may say otherwise of it.</summary>
/// <param name="Key">What it is, in words, such as <c>action 's3:GetObject'</c>; compares without case.</param>
/// <param name="Value">What is said of it; compares by value.</param>
/// <param name="Span">Where its name stands.</param>
internal sealed record ModelDeclaration(string Key, object Value, SourceSpan Span);

/// <summary>A part of a models file that cannot be used as it stands. The rest of the file is used.</summary>
/// <param name="Span">The offending text.</param>
/// <param name="Message">What is wrong and what to write, without a full stop.</param>
public sealed record ModelFault(SourceSpan Span, string Message);

/// <summary>What a file's name says: whether it holds models.</summary>
public static class ModelFileName
{
    private const string Suffix = ".permissions-model.json";

    /// <summary>Whether a file of that path holds models by its name alone: <c>*.permissions-model.json</c>.</summary>
    public static bool IsModel(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal);
    }
}

/// <summary>A name that must exist in the catalog or in a models file of the project.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Name">The name.</param>
/// <param name="Service">For a resource type, the prefix of the service it belongs to; else empty.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ModelReference(ModelReferenceKind Kind, string Name, string Service, SourceSpan Span);

/// <summary>What a name in a models file names.</summary>
internal enum ModelReferenceKind
{
    /// <summary>An action, as <c>service:name</c>.</summary>
    Action,

    /// <summary>An operation, as <c>service id/name</c>.</summary>
    Operation,

    /// <summary>A service id of the SDK.</summary>
    ServiceId,

    /// <summary>A service, by its prefix.</summary>
    Service,

    /// <summary>A resource type of a service.</summary>
    ResourceType,

    /// <summary>A condition key.</summary>
    ConditionKey,
}

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
            .Select(mine => new ModelFault(mine.Span, $"'{name}' says otherwise of the {mine.Key.Shorten()}; keep one of them"));
    }
}
