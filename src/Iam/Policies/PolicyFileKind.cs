namespace Dstack.Permissions.Iam.Policies;

/// <summary>What a policy file is used for; IAM's limits differ by it.</summary>
public enum PolicyFileKind
{
    /// <summary>A managed policy.</summary>
    Managed,

    /// <summary>An inline policy of a user.</summary>
    UserInline,

    /// <summary>An inline policy of a role.</summary>
    RoleInline,

    /// <summary>An inline policy of a group.</summary>
    GroupInline,

    /// <summary>A session policy, passed when a role is assumed.</summary>
    Session,
}
