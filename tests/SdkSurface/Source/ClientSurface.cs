using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.SdkSurface.Clients;
using Dstack.Permissions.SdkSurface.Models;

namespace Dstack.Permissions.SdkSurface.Source;

/// <summary>What is to be written of one client.</summary>
public sealed class ClientSurface
{
    private ClientSurface(SdkClientRow row, ServiceModel? model, IReadOnlyList<OperationSurface> operations, IReadOnlyList<string> helpers)
    {
        Row = row;
        Model = model;
        Operations = operations;
        Helpers = helpers;
    }

    /// <summary>The client.</summary>
    public SdkClientRow Row { get; }

    /// <summary>Its model; null where the npm package has none.</summary>
    public ServiceModel? Model { get; }

    /// <summary>Its operations.</summary>
    public IReadOnlyList<OperationSurface> Operations { get; }

    /// <summary>The signatures of its methods that are no operation.</summary>
    public IReadOnlyList<string> Helpers { get; }

    /// <summary>Whether the client has paginators.</summary>
    public bool IsPaginated => Operations.Any(operation => operation.Results is not null);

    /// <summary>The names that the client takes in its namespace <c>Model</c>.</summary>
    public IEnumerable<string> Names =>
        Operations.SelectMany(operation => new[] { operation.Request, operation.Response, operation.Paginator })
            .Append($"I{Row.FactoryStem}PaginatorFactory");

    /// <summary>Puts together a client from its model.</summary>
    public static ClientSurface Of(SdkClientRow row, ServiceModel model, RequestlessOverloads overloads, IReadOnlyList<string> helpers)
    {
        var operations = new List<OperationSurface>();
        foreach (var (name, operation) in model.Operations)
        {
            operations.Add(new OperationSurface(
                name,
                model.Find(operation, "input"),
                model.Typings.InputOf(name),
                model.Today?.InputOf(name),
                model.Find(operation, "output"),
                model.Typings.OutputOf(name),
                [.. overloads.Of(row.Interface, name)],
                ResultsOf(model, name)));
        }
        operations.AddRange(model.NewOperations
            .Select(name => new OperationSurface(name, null, null, model.Today!.InputOf(name), null, null, [], null)));
        return new ClientSurface(row, model, operations, helpers);
    }

    /// <summary>Puts together a client whose model is missing from the names of its operations.</summary>
    public static ClientSurface Of(SdkClientRow row, IEnumerable<string> operations) =>
        new(row, null, [.. operations.Select(name => new OperationSurface(name, null, null, null, null, null, [], null))], []);

    private static IReadOnlyList<string>? ResultsOf(ServiceModel model, string operation)
    {
        if (!model.Paginators.TryGetValue(operation, out var paginator)
            || !paginator.TryGetProperty("input_token", out _)
            || !paginator.TryGetProperty("output_token", out _))
            return null;
        if (!paginator.TryGetProperty("result_key", out var results))
            return [];
        return results.ValueKind == JsonValueKind.Array
            ? [.. results.EnumerateArray().Select(result => result.GetString()!)]
            : [results.GetString()!];
    }
}
