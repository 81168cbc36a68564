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

    private readonly Dictionary<string, IamService> _services =
        data.Services.ToDictionary(service => service.Prefix, StringComparer.OrdinalIgnoreCase);

    public int Count => _names.Count;

    public bool HasService(string prefix) => _services.ContainsKey(prefix);

    /// <summary>The action in AWS's spelling; null where there is none.</summary>
    public string? Find(string action) => _names.GetValueOrDefault(action);

    public string? Find(string prefix, string name) => Find(prefix + ":" + name);

    /// <summary>The resource types of an action; none for one that does not exist.</summary>
    public IReadOnlyList<IamResourceType> ResourceTypes(string action)
    {
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !_services.TryGetValue(action[..colon], out var service))
            return [];
        var types = service.Actions.FirstOrDefault(candidate => candidate.Name == action[(colon + 1)..])?.ResourceTypes ?? [];
        return types
            .Select(type => service.ResourceTypes.First(candidate => candidate.Name.Equals(type.Name, StringComparison.OrdinalIgnoreCase)))
            .ToArray();
    }
}
