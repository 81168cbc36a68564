using System;
using System.Collections.Generic;
using System.IO;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>What a service's file holds: condition keys and resource types at once, actions one by one as they are asked for.</summary>
internal sealed class ServiceContents : IServiceContents
{
    private readonly List<ResourceType> _resourceTypes = [];
    private readonly Dictionary<string, ResourceType> _resourceTypesByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConditionKeyTable _conditionKeys = new();
    private readonly ActionTable _actions;

    public ServiceContents(string prefix)
    {
        var name = "services/" + CatalogFileName.Create(prefix);
        var text = CatalogText.Read(name) ?? throw new FileNotFoundException("The catalog lacks a service's file.", name);
        var lines = new CatalogLines(text);
        while (lines.MoveNext())
        {
            switch (lines.Section)
            {
                case "[condition keys]":
                    var key = lines.Current.Split('\t');
                    _conditionKeys.Add(new ConditionKey(key[0], key[1]));
                    break;
                case "[resource types]":
                    Add(lines.Current.Split('\t'));
                    break;
                default:
                    _actions = new ActionTable(prefix, text, lines.Position, this);
                    return;
            }
        }

        _actions = new ActionTable(prefix, text, text.Length, this);
    }

    public IReadOnlyList<ServiceAction> Actions => _actions.All;

    public IReadOnlyList<ResourceType> ResourceTypes => _resourceTypes;

    public IReadOnlyList<ConditionKey> ConditionKeys => _conditionKeys.Keys;

    public ServiceAction? FindAction(string name) => _actions.Find(name);

    public ResourceType? FindResourceType(string name) => _resourceTypesByName.TryGetValue(name, out var type) ? type : null;

    public ConditionKey? FindConditionKey(string key) => _conditionKeys.Find(key);

    /// <summary>The keys of a column; known ones share one string.</summary>
    public string[] Keys(string column)
    {
        var keys = column.List(' ');
        for (var i = 0; i < keys.Length; i++)
            keys[i] = _conditionKeys.Exact(keys[i])?.Name ?? keys[i];
        return keys;
    }

    private void Add(string[] row)
    {
        var arns = row[1].Split(' ');
        var type = new ResourceType(row[0], arns[0], Keys(row.Column(2))) { Arns = arns };
        _resourceTypes.Add(type);
        _resourceTypesByName[type.Name] = type;
    }
}

/// <summary>What is known of a service.</summary>
internal interface IServiceContents
{
    /// <summary>Its actions, sorted by name.</summary>
    IReadOnlyList<ServiceAction> Actions { get; }

    IReadOnlyList<ResourceType> ResourceTypes { get; }

    IReadOnlyList<ConditionKey> ConditionKeys { get; }

    /// <summary>The action of that name, in any case.</summary>
    ServiceAction? FindAction(string name);

    /// <summary>The resource type of that name, in any case.</summary>
    ResourceType? FindResourceType(string name);

    /// <summary>The condition key that a policy's key names, in any case.</summary>
    ConditionKey? FindConditionKey(string key);
}
