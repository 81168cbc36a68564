using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>The actions that exist, by name without case.</summary>
public sealed class ActionIndex(IamData data)
{
    private readonly Dictionary<string, string> _names = data.Services
        .SelectMany(service => service.Actions.Select(action => service.Prefix + ":" + action.Name))
        .ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _prefixes = data.Services.Select(service => service.Prefix).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public int Count => _names.Count;

    public bool HasService(string prefix) => _prefixes.Contains(prefix);

    /// <summary>The action in AWS's spelling; null where there is none.</summary>
    public string? Find(string action) => _names.GetValueOrDefault(action);

    public string? Find(string prefix, string name) => Find(prefix + ":" + name);
}
