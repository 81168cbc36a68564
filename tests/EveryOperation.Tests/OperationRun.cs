using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.SdkSurface;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>Analyzes a call of every method of every client, once for all tests.</summary>
public sealed class OperationRun : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, ClientResult> _results = new(StringComparer.Ordinal);

    // Version 3 of the SDK has the client of DynamoDB's streams in DynamoDB's own assembly, version 4 in one of its own: that is the one
    // compiled.
    private const string InVersion3 = "Amazon.DynamoDBv2.IAmazonDynamoDBStreams";

    /// <summary>The interfaces of the clients of the catalog.</summary>
    public static IReadOnlyList<string> Clients { get; } = [.. Rows(SurfaceInputs.Find()).Select(client => client.Interface)];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var inputs = SurfaceInputs.Find();
        var analysis = new ClientAnalysis(SdkAssemblies.Modern(inputs), new ReviewedTables(inputs));
        await Parallel.ForEachAsync(Rows(inputs), async (client, cancellation) =>
            _results[client.Interface] = await analysis.RunAsync(client, cancellation));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What came out for a client.</summary>
    internal ClientResult ResultOf(string clientInterface) => _results[clientInterface];

    /// <summary>Every operation that a call was checked of, as <c>service id/operation</c>.</summary>
    internal IReadOnlySet<string> Operations => _results.Values.SelectMany(result => result.Operations).ToHashSet(StringComparer.Ordinal);

    /// <summary>The number of calls.</summary>
    internal int Calls => _results.Values.Sum(result => result.Calls);

    private static IEnumerable<SdkClientRow> Rows(SurfaceInputs inputs) =>
        inputs.Clients.Where(client => client.Namespace + "." + client.Interface != InVersion3);
}
