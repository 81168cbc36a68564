namespace Dstack.Permissions.Iam.Policies;

/// <summary>What a policy says of one action, from worst to best for a caller.</summary>
public enum GrantStatus
{
    /// <summary>No statement allows it.</summary>
    Missing,

    /// <summary>
    /// A statement lists it, but no listed resource is one that the action acts on, or a role goes to a service that its condition leaves out.
    /// </summary>
    Ineffective,

    /// <summary>An unconditional Deny on every resource takes it away.</summary>
    Denied,

    /// <summary>Only a statement with an error in it covers it: what it will grant is not known until that is mended.</summary>
    Unsure,

    /// <summary>It is allowed, perhaps under conditions or on some resources only.</summary>
    Granted,
}
