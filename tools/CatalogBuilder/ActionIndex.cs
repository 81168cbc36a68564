using System;
using System.Collections.Generic;
using System.IO.Enumeration;
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

    /// <summary>Whether a pattern such as <c>kms:Generate*</c> covers an action.</summary>
    public bool IsMatched(string pattern) => _names.Keys.Any(name => FileSystemName.MatchesSimpleExpression(pattern, name));

    public string? Find(string prefix, string name) => Find(prefix + ":" + name);

    /// <summary>Whether the action is of the access level Tagging.</summary>
    public bool IsTagging(string action) => AccessLevelOf(action).StartsWith("Tagging", StringComparison.Ordinal);

    /// <summary>The action of a service that sets tags: the only one, or TagResource; null where neither is there.</summary>
    public string? TagActionOf(string prefix)
    {
        if (!_services.TryGetValue(prefix, out var service))
            return null;
        var tagging = service.Actions.Select(action => service.Prefix + ":" + action.Name).Where(AddsTags).ToArray();
        return tagging.Length == 1 ? tagging[0] : Find(prefix, "TagResource");
    }

    /// <summary>Whether the action adds tags: one that takes them away is needed by what stood there before.</summary>
    public bool AddsTags(string action) => IsTagging(action)
        && !action.Contains("untag", StringComparison.OrdinalIgnoreCase)
        && !action.Contains("remove", StringComparison.OrdinalIgnoreCase)
        && !action.Contains(":delete", StringComparison.OrdinalIgnoreCase);

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

    private string AccessLevelOf(string action)
    {
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && _services.TryGetValue(action[..colon], out var service)
            ? service.Actions.FirstOrDefault(
                candidate => candidate.Name.Equals(action[(colon + 1)..], StringComparison.OrdinalIgnoreCase))?.AccessLevel ?? ""
            : "";
    }
}
