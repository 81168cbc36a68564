namespace Dstack.Permissions.Iam.Explanations;

/// <summary>Why a statement does not grant an action, from the nearest miss to the farthest.</summary>
public enum StatementMiss
{
    /// <summary>It denies the action on every resource.</summary>
    Denies,

    /// <summary>It allows the action on other resources than the one asked for.</summary>
    OtherResources,

    /// <summary>It allows the action where a role goes to other services than the ones asked for.</summary>
    OtherServices,

    /// <summary>It covers the action, and none of its resources is one that the action acts on.</summary>
    NoResource,

    /// <summary>It allows every action but those that it names, and it names this one.</summary>
    LeavesOut,

    /// <summary>It allows other actions of the service.</summary>
    OtherActions,
}
