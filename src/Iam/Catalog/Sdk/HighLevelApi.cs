using System;
using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>A method of a library that calls operations behind its own name, such as <c>TransferUtility.Upload</c>.</summary>
public sealed class HighLevelApi
{
    private readonly Lazy<Operation[]> _operations;

    internal HighLevelApi(string[] row, Func<string, Operation[]> resolve)
    {
        TypeName = row[0];
        MethodName = row[1];
        Namespace = row[2];
        Assembly = row[3];
        Kind = (HighLevelApiKind)Enum.Parse(typeof(HighLevelApiKind), row[4], ignoreCase: true);
        var operations = row.Column(5);
        _operations = new Lazy<Operation[]>(() => resolve(operations));
    }

    /// <summary>The type's simple name without type parameters.</summary>
    public string TypeName { get; }

    /// <summary>The method's name without <c>Async</c>, or a property's; <c>*</c> for the use of the type as a whole.</summary>
    public string MethodName { get; }

    /// <summary>The type's namespace.</summary>
    public string Namespace { get; }

    /// <summary>The assembly and package.</summary>
    public string Assembly { get; }

    /// <summary>When it calls.</summary>
    public HighLevelApiKind Kind { get; }

    /// <summary>The operations it calls.</summary>
    public IReadOnlyList<Operation> Operations => _operations.Value;

    /// <inheritdoc/>
    public override string ToString() => TypeName + "." + MethodName;
}
