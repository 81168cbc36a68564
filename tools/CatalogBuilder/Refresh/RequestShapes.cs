using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Refresh;

/// <summary>Operations and the structures that their requests reach, while they are read.</summary>
public sealed class RequestShapes
{
    private readonly Dictionary<string, SortedDictionary<string, ModelType>> _structures = new(StringComparer.Ordinal);

    /// <summary>The structure of each operation's request.</summary>
    public Dictionary<string, string?> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>The members of a structure, to be filled; null where it is known already.</summary>
    public IDictionary<string, ModelType>? Start(string structure)
    {
        var members = new SortedDictionary<string, ModelType>(StringComparer.Ordinal);
        return _structures.TryAdd(structure, members) ? members : null;
    }

    /// <summary>
    /// Adds what an older model has and this one lacks: operations, and members of structures at the same place. A client may go on with
    /// what the newest package no longer has.
    /// </summary>
    public void AddOlder(RequestShapes older)
    {
        var compared = new HashSet<(string, string)>();
        foreach (var (operation, input) in older.Inputs)
        {
            if (!Inputs.TryGetValue(operation, out var known) || known is null)
                Inputs[operation] = Copied(input, older);
            else if (input is not null)
                AddMembers(known, input, older, compared);
        }
    }

    /// <summary>The model of a service id, with what requests reach only.</summary>
    public ApiModel ToModel(string serviceId, IReadOnlyList<string> origins) => new(
        serviceId,
        origins,
        Inputs,
        _structures.ToDictionary(
            structure => structure.Key, structure => (IReadOnlyDictionary<string, ModelType>)structure.Value, StringComparer.Ordinal));

    private void AddMembers(string structure, string other, RequestShapes older, HashSet<(string, string)> compared)
    {
        if (!compared.Add((structure, other)))
            return;
        var members = _structures[structure];
        foreach (var (name, type) in older._structures[other])
        {
            if (!members.TryGetValue(name, out var known))
                members.Add(name, Copied(type, older));
            else if (known.Shape.Length > 0 && type.Shape.Length > 0)
                AddMembers(known.Shape, type.Shape, older, compared);
        }
    }

    private string? Copied(string? structure, RequestShapes older)
    {
        if (structure is null || Start(structure) is not { } members)
            return structure;
        foreach (var (name, type) in older._structures[structure])
            members.Add(name, Copied(type, older));
        return structure;
    }

    private ModelType Copied(ModelType type, RequestShapes older)
    {
        Copied(type.Shape.Length > 0 ? type.Shape : null, older);
        return type;
    }
}
