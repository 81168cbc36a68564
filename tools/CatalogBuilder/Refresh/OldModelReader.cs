using System;
using System.Collections.Generic;
using System.Text.Json;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Packages;

namespace Dstack.Permissions.CatalogBuilder.Refresh;

/// <summary>Reads an API model of the package aws-sdk. Its structures have lost their names and are named after it.</summary>
public sealed class OldModelReader
{
    private readonly JsonElement _shapes;
    private readonly RequestShapes _read = new();

    private OldModelReader(JsonElement root)
    {
        _shapes = root.GetProperty("shapes");
        foreach (var operation in root.GetProperty("operations").EnumerateObject())
        {
            var input = operation.Value.TryGetProperty("input", out var shape) ? TypeOf(shape, "old." + operation.Name) : null;
            _read.Inputs.Add(operation.Name, input?.Structure);
        }
    }

    /// <summary>The newest model of each service id.</summary>
    public static IReadOnlyDictionary<string, RequestShapes> Read(PackageArchive archive)
    {
        var newest = new Dictionary<string, (string Version, JsonElement Root)>(StringComparer.Ordinal);
        foreach (var (_, content) in archive.Read(IsModel))
        {
            var root = JsonDocument.Parse(content).RootElement;
            var metadata = root.GetProperty("metadata");
            var (serviceId, version) = (metadata.GetProperty("serviceId").GetString()!, metadata.GetProperty("apiVersion").GetString()!);
            if (!newest.TryGetValue(serviceId, out var other) || string.CompareOrdinal(other.Version, version) < 0)
                newest[serviceId] = (version, root);
        }

        var models = new Dictionary<string, RequestShapes>(StringComparer.Ordinal);
        foreach (var (serviceId, (_, root)) in newest)
            models.Add(serviceId, new OldModelReader(root)._read);
        return models;
    }

    private static bool IsModel(string path) =>
        path.StartsWith("apis/", StringComparison.Ordinal) && path.EndsWith(".min.json", StringComparison.Ordinal);

    private ModelType TypeOf(JsonElement reference, string enclosing)
    {
        if (Is(reference, "streaming") || Is(reference, "eventstream"))
            return new ModelType(ModelKind.Stream);
        if (!reference.TryGetProperty("shape", out var shape))
            return TypeOfShape(reference, enclosing);
        var name = shape.GetString()!;
        return TypeOfShape(_shapes.GetProperty(name), "old." + name);
    }

    private ModelType TypeOfShape(JsonElement shape, string name)
    {
        if (Is(shape, "streaming") || Is(shape, "eventstream"))
            return new ModelType(ModelKind.Stream);
        if (Is(shape, "document"))
            return new ModelType(ModelKind.Document);
        return (shape.TryGetProperty("type", out var type) ? type.GetString() : "string") switch
        {
            "structure" => StructureOf(shape, name),
            "list" => ModelType.ListOf(TypeOf(shape.GetProperty("member"), name)),
            "map" => ModelType.MapOf(TypeOf(shape.GetProperty("value"), name)),
            "string" => ModelType.Text,
            "integer" or "long" or "float" or "double" => new(ModelKind.Number),
            "boolean" => new(ModelKind.Boolean),
            "timestamp" => new(ModelKind.Time),
            "blob" => new(ModelKind.Blob),
            var other => throw new NotSupportedException($"{name}: the kind of shape '{other}' is new."),
        };
    }

    private ModelType StructureOf(JsonElement structure, string name)
    {
        if (_read.Start(name) is { } members)
        {
            foreach (var member in structure.GetProperty("members").EnumerateObject())
                members.Add(member.Name, TypeOf(member.Value, name + "." + member.Name));
        }

        return ModelType.StructureOf(name);
    }

    private static bool Is(JsonElement shape, string trait) =>
        shape.TryGetProperty(trait, out var value) && value.ValueKind == JsonValueKind.True;
}
