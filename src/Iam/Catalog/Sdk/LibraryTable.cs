using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Catalog.Models;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>The members of libraries that models files describe, by the simple names of their types.</summary>
public sealed class LibraryTable
{
    private const string Async = "Async";

    private static readonly LibraryMember[] None = [];

    private readonly Dictionary<string, LibraryMember[]> _byType;

    private LibraryTable() => _byType = [];

    internal LibraryTable(LibraryTable basis, IReadOnlyCollection<ModelMember> members, Func<ModelMember, Operation[]> create)
    {
        _byType = new Dictionary<string, LibraryMember[]>(basis._byType, StringComparer.Ordinal);
        foreach (var type in members.ToLookup(member => SimpleName(member.Type)))
        {
            // Newer entries stand first, so that they are found in place of older ones that speak of the same member.
            var known = _byType.TryGetValue(type.Key, out var others) ? others : None;
            _byType[type.Key] = [.. type.Select(member => new LibraryMember(member, create)), .. known];
        }
    }

    /// <summary>Whether no library is described.</summary>
    public bool IsEmpty => _byType.Count == 0;

    internal static LibraryTable Empty { get; } = new();

    /// <summary>
    /// The described members of types of that simple name; none where there are none. The name may be anybody's: compare the full name
    /// (<see cref="LibraryMember.Type"/>).
    /// </summary>
    public IReadOnlyList<LibraryMember> Find(string typeName) => _byType.TryGetValue(typeName, out var members) ? members : None;

    /// <summary>Whether members of an assembly of that name are described; entries without an assembly do not say so.</summary>
    public bool Describes(string assembly) => _byType.Values.Any(members => members.Any(member => member.Assembly == assembly));

    /// <summary>Whether an entry's name is that of a member, whose name may end in <c>Async</c> besides.</summary>
    public static bool IsNameOf(string entry, string member) =>
        entry == member
        || (member.Length == entry.Length + Async.Length
            && member.EndsWith(Async, StringComparison.Ordinal)
            && member.StartsWith(entry, StringComparison.Ordinal));

    private static string SimpleName(string type) => type.Substring(type.LastIndexOf('.') + 1);
}

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
