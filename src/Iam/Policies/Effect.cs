namespace Dstack.Permissions.Iam.Policies;

/// <summary>What a statement does.</summary>
public enum Effect
{
    /// <summary>It allows.</summary>
    Allow,

    /// <summary>It denies, whatever other statements allow.</summary>
    Deny,
}
