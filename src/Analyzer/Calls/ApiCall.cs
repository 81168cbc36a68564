using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>What a method calls, and the client it belongs to.</summary>
internal readonly struct ApiCall
{
    private readonly IReadOnlyList<Operation>? _operations;

    /// <summary>A call of a client.</summary>
    public ApiCall(SdkCall call, SdkClient client)
    {
        _operations = call.Kind == SdkCallKind.NotACall ? null : call.Operations;
        PossibleOperations = call.Operations;
        IsUnknown = call.Kind == SdkCallKind.Unknown;
        Client = client;
    }

    /// <summary>A call of a library: one that continues a deferred call, or calls only now and then, needs nothing for certain.</summary>
    public ApiCall(HighLevelApi api)
    {
        _operations = api.Operations.Count == 0 ? null : api.Operations;
        PossibleOperations = api.PossibleOperations;
        IsUnknown = false;
        Client = null;
    }

    /// <summary>A use of a member that declares what it needs.</summary>
    public ApiCall(IReadOnlyList<Operation> declared)
    {
        _operations = PossibleOperations = declared;
        IsUnknown = false;
        Client = null;
    }

    private ApiCall(bool isUnknown)
    {
        _operations = PossibleOperations = [];
        IsUnknown = isUnknown;
        Client = null;
    }

    /// <summary>A call of a client that the catalog lacks.</summary>
    public static ApiCall OfUnknownClient { get; } = new(isUnknown: true);

    /// <summary>Whether it is no call at all.</summary>
    public bool IsNone => _operations is null;

    /// <summary>Whether it calls an operation, or a client, of which the catalog does not know what it needs.</summary>
    public bool IsUnknown { get; }

    /// <summary>The client; null for a library, and for a client that the catalog lacks.</summary>
    public SdkClient? Client { get; }

    /// <summary>The client of one of its operations: its own, or for a library one that has the operation; null where none has.</summary>
    public SdkClient? ClientOf(Operation operation, SdkCatalog sdk) => Client ?? sdk.FindClientOf(operation);

    /// <summary>The operations that it calls, and those that it calls only now and then.</summary>
    public IReadOnlyList<Operation> PossibleOperations { get; }

    public IReadOnlyList<Operation> Operations => _operations ?? Array.Empty<Operation>();
}
