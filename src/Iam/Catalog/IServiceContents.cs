using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>What is known of a service.</summary>
internal interface IServiceContents
{
    /// <summary>Its actions, sorted by name.</summary>
    IReadOnlyList<ServiceAction> Actions { get; }

    /// <summary>Its resource types.</summary>
    IReadOnlyList<ResourceType> ResourceTypes { get; }

    /// <summary>Its condition keys.</summary>
    IReadOnlyList<ConditionKey> ConditionKeys { get; }

    /// <summary>The action of that name, in any case.</summary>
    ServiceAction? FindAction(string name);

    /// <summary>The resource type of that name, in any case.</summary>
    ResourceType? FindResourceType(string name);

    /// <summary>The condition key that a policy's key names, in any case.</summary>
    ConditionKey? FindConditionKey(string key);
}
