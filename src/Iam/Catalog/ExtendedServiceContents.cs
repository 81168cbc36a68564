using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog.Models;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>What is known of a service, with what a models file adds to it or says otherwise.</summary>
internal sealed class ExtendedServiceContents : IServiceContents
{
    // What a type of no known form may be: an action on it is judged by no resource, which is silence and no false alarm.
    private const string AnyArn = "arn:${Partition}:${Service}:${Region}:${Account}:${Resource}";

    private readonly string _prefix;
    private readonly IServiceContents? _basis;
    private readonly Dictionary<string, ResourceType> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ServiceAction> _actions = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, ServiceAction> _adapted = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConditionKeyTable _keys;
    private readonly bool _replacesTypes;
    private readonly Lazy<IReadOnlyList<ServiceAction>> _all;

    public ExtendedServiceContents(string prefix, IServiceContents? basis, ModelService model)
    {
        _prefix = prefix;
        _basis = basis;
        _keys = new ConditionKeyTable(basis?.ConditionKeys ?? [], model.ConditionKeys);
        foreach (var type in model.ResourceTypes)
        {
            _replacesTypes |= basis?.FindResourceType(type.Name) is not null;
            var arns = type.Arns.Count == 0 ? [AnyArn] : type.Arns.ToArray();
            _types[type.Name] = new ResourceType(type.Name, arns[0], [.. type.ConditionKeys]) { Arns = arns };
        }

        foreach (var action in model.Actions)
            _actions[action.Name] = Create(action);
        ResourceTypes =
        [
            .. (basis?.ResourceTypes ?? []).Where(type => !_types.ContainsKey(type.Name))
                .Concat(_types.Values.Where(type => type.Arn != AnyArn))
                .OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase),
        ];
        _all = new Lazy<IReadOnlyList<ServiceAction>>(() =>
        [
            .. (basis?.Actions ?? []).Where(action => !_actions.ContainsKey(action.Name)).Select(Adapt)
                .Concat(_actions.Values)
                .OrderBy(action => action.Name, StringComparer.OrdinalIgnoreCase),
        ]);
    }

    public IReadOnlyList<ServiceAction> Actions => _all.Value;

    public IReadOnlyList<ResourceType> ResourceTypes { get; }

    public IReadOnlyList<ConditionKey> ConditionKeys => _keys.Keys;

    public ServiceAction? FindAction(string name) =>
        _actions.TryGetValue(name, out var own) ? own : _basis?.FindAction(name) is { } known ? Adapt(known) : null;

    public ResourceType? FindResourceType(string name) => _types.TryGetValue(name, out var own) ? own : _basis?.FindResourceType(name);

    public ConditionKey? FindConditionKey(string key) => _keys.Find(key);

    private ServiceAction Create(ModelAction action)
    {
        var types = action.ResourceTypes.Select(name =>
        {
            var bare = name.TrimEnd(ModelAction.Required);
            return new ActionResourceType(FindResourceType(bare) ?? new ResourceType(bare, AnyArn, []), bare.Length < name.Length, []);
        });
        return new ServiceAction(_prefix, action.Name, action.AccessLevel, [.. types], [.. action.ConditionKeys], []);
    }

    // An action of the catalog acts on the types as the model has them.
    private ServiceAction Adapt(ServiceAction action) =>
        !_replacesTypes ? action
        : _adapted.TryGetValue(action.Name, out var adapted) ? adapted
        : _adapted.GetOrAdd(action.Name, AdaptOnce(action));

    private ServiceAction AdaptOnce(ServiceAction action) => action with
    {
        ResourceTypes =
        [
            .. action.ResourceTypes.Select(acted => _types.TryGetValue(acted.Type.Name, out var own) ? acted with { Type = own } : acted),
        ],
    };
}
