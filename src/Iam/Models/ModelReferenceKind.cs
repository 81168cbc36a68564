namespace Dstack.Permissions.Iam.Models;

/// <summary>What a name in a models file names.</summary>
internal enum ModelReferenceKind
{
    /// <summary>An action, as <c>service:name</c>.</summary>
    Action,

    /// <summary>An operation, as <c>service id/name</c>.</summary>
    Operation,

    /// <summary>A service id of the SDK.</summary>
    ServiceId,

    /// <summary>A service, by its prefix.</summary>
    Service,

    /// <summary>A resource type of a service.</summary>
    ResourceType,

    /// <summary>A condition key.</summary>
    ConditionKey,
}
