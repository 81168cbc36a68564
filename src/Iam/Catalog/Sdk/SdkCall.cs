using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>What a call of a client's method does.</summary>
public readonly struct SdkCall
{
    private static readonly Operation[] NoOperations = [];

    private readonly Operation[]? _operations;

    internal SdkCall(SdkCallKind kind, params Operation[] operations)
    {
        Kind = kind;
        _operations = operations;
    }

    /// <summary>What the method is.</summary>
    public SdkCallKind Kind { get; }

    /// <summary>
    /// The operations it calls: several only for a method that calls several or chooses one by its request. Where the kind is
    /// <see cref="SdkCallKind.Unknown"/>, the operation whose action is not known, or none.
    /// </summary>
    public IReadOnlyList<Operation> Operations => _operations ?? NoOperations;

    internal static SdkCall NotACall => new(SdkCallKind.NotACall, NoOperations);

    internal static SdkCall Unknown => new(SdkCallKind.Unknown, NoOperations);

    internal static SdkCall Create(Operation operation) => new(operation.IsKnown ? SdkCallKind.Call : SdkCallKind.Unknown, operation);
}

/// <summary>What a method of an SDK client is.</summary>
public enum SdkCallKind
{
    /// <summary>It calls operations whose actions are known.</summary>
    Call,

    /// <summary>It calls nothing: <c>Dispose</c>, <c>Config</c>, <c>Paginators</c> and the like.</summary>
    NotACall,

    /// <summary>It calls an operation that the catalog lacks, or whose action is not known.</summary>
    Unknown,
}
