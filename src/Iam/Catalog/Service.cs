using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Catalog.Models;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>A service of the Service Authorization Reference. Its file is read when something of it is first asked for.</summary>
public sealed class Service
{
    private readonly Lazy<IServiceContents> _contents;

    internal Service(string prefix, string name, IReadOnlyList<string> arnServices)
    {
        Prefix = prefix;
        Name = name;
        ArnServices = arnServices;
        _contents = new Lazy<IServiceContents>(() => new ServiceContents(prefix), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>A service with what a models file says of it.</summary>
    internal Service(Service? basis, ModelService model)
    {
        Prefix = basis?.Prefix ?? model.Prefix;
        Name = model.Name.Length > 0 ? model.Name : basis?.Name ?? model.Prefix;
        ArnServices =
        [
            .. (basis?.ArnServices ?? [])
                .Concat(model.ResourceTypes.SelectMany(type => type.Arns).Select(ArnServiceOf))
                .Distinct(),
        ];
        _contents = new Lazy<IServiceContents>(
            () => new ExtendedServiceContents(Prefix, basis?._contents.Value, model), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The prefix of its actions, such as <c>s3</c>.</summary>
    internal string Prefix { get; }

    /// <summary>The name AWS gives it, such as <c>Amazon S3</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The services that stand in the ARNs of its resource types, mostly its own prefix, <c>*</c> for any; known without reading its file.
    /// </summary>
    internal IReadOnlyList<string> ArnServices { get; }

    /// <summary>Its actions, sorted by name.</summary>
    public IReadOnlyList<ServiceAction> Actions => _contents.Value.Actions;

    /// <summary>Its resource types, sorted by name.</summary>
    public IReadOnlyList<ResourceType> ResourceTypes => _contents.Value.ResourceTypes;

    /// <summary>The condition keys that its actions and resource types name, sorted.</summary>
    internal IReadOnlyList<ConditionKey> ConditionKeys => _contents.Value.ConditionKeys;

    /// <summary>Whether its file has been read.</summary>
    internal bool IsLoaded => _contents.IsValueCreated;

    /// <summary>The action of that name, in any case; null where there is none.</summary>
    public ServiceAction? FindAction(string name) => _contents.Value.FindAction(name);

    /// <summary>The resource type of that name, in any case; null where there is none.</summary>
    internal ResourceType? FindResourceType(string name) => _contents.Value.FindResourceType(name);

    /// <summary>
    /// The condition key that a policy's key names, in any case: <c>s3:ExistingObjectTag/team</c> is <c>s3:ExistingObjectTag/${key}</c>;
    /// null where the service has none such.
    /// </summary>
    internal ConditionKey? FindConditionKey(string key) => _contents.Value.FindConditionKey(key);

    /// <inheritdoc/>
    public override string ToString() => Prefix;

    private static string ArnServiceOf(string form) => form.Split(':')[2] is var name && name[0] == '$' ? "*" : name;
}
