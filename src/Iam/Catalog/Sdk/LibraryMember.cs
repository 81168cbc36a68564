using System;
using System.Collections.Generic;
using System.Threading;
using Dstack.Permissions.Iam.Models;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>A member of a library that a models file describes.</summary>
public sealed class LibraryMember
{
    private readonly Lazy<Operation[]> _operations;

    internal LibraryMember(ModelMember member, Func<ModelMember, Operation[]> create)
    {
        Assembly = member.Assembly;
        Type = member.Type;
        Name = member.Name;
        _operations = new Lazy<Operation[]>(() => create(member), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The assembly; empty for any.</summary>
    public string Assembly { get; }

    /// <summary>The type's full name without type parameters, nested types joined by dots.</summary>
    public string Type { get; }

    /// <summary>A method's name with or without <c>Async</c>, a property's, or <c>.ctor</c>.</summary>
    public string Name { get; }

    /// <summary>The operations it calls; empty where it needs nothing.</summary>
    public IReadOnlyList<Operation> Operations => _operations.Value;

    /// <inheritdoc/>
    public override string ToString() => Type + "." + Name;
}
