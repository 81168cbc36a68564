namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>How far the actions of a method must reach to count.</summary>
internal enum EscalationReach
{
    /// <summary>The first one reaches all resources of its type: among them some that may do more than the caller.</summary>
    WholeType,

    /// <summary>All of them reach one resource: the caller turns it into one that may do anything, and becomes it.</summary>
    SameResource,
}
