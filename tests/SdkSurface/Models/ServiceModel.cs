using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.SdkSurface.Models;

/// <summary>
/// The API model of one client: its operations, the shapes they reach, and which of them have paginators, as the package of version 2 of
/// the SDK for JavaScript has it, with the responses and enumerations that today's text leaves out; and today's requests.
/// </summary>
public sealed class ServiceModel
{
    private readonly JsonElement _shapes;

    private ServiceModel(ApiModel today)
    {
        Typings = Typings.None;
        Paginators = new Dictionary<string, JsonElement>();
        Today = today;
    }

    private ServiceModel(JsonElement root, IReadOnlyDictionary<string, JsonElement> paginators, Typings typings, ApiModel? today)
    {
        Today = today;
        _shapes = root.GetProperty("shapes");
        Typings = typings;
        Paginators = paginators;
        foreach (var operation in root.GetProperty("operations").EnumerateObject())
            Operations.Add(operation.Name, operation.Value);
    }

    /// <summary>What is known of the requests today.</summary>
    public ApiModel? Today { get; }

    /// <summary>The operations that are newer than the package.</summary>
    public IEnumerable<string> NewOperations => Today?.Operations.Where(operation => !Operations.ContainsKey(operation)) ?? [];

    /// <summary>The operations by name.</summary>
    public SortedDictionary<string, JsonElement> Operations { get; } = new(StringComparer.Ordinal);

    /// <summary>The paginated operations by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Paginators { get; }

    /// <summary>The names of the shapes.</summary>
    public Typings Typings { get; }

    /// <summary>A model of which nothing but today's requests is known.</summary>
    public static ServiceModel Of(ApiModel today) => new(today);

    /// <summary>Reads a model.</summary>
    public static ServiceModel Read(byte[] model, byte[]? paginators, Typings typings, ApiModel? today)
    {
        var paginated = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (paginators is not null && JsonDocument.Parse(paginators).RootElement.TryGetProperty("pagination", out var pagination))
        {
            foreach (var operation in pagination.EnumerateObject())
                paginated.Add(operation.Name, operation.Value);
        }
        return new ServiceModel(JsonDocument.Parse(model).RootElement, paginated, typings, today);
    }

    /// <summary>Follows a reference to the shape it names.</summary>
    public JsonElement Resolve(JsonElement shape) =>
        shape.TryGetProperty("shape", out var name) ? _shapes.GetProperty(name.GetString()!) : shape;

    /// <summary>The request or the response of an operation; null where it has none.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="side"><c>input</c> or <c>output</c>.</param>
    public JsonElement? Find(JsonElement operation, string side) =>
        operation.TryGetProperty(side, out var shape) ? Resolve(shape) : null;
}
