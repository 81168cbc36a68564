using System.Collections.Generic;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Grants;

/// <summary>The judgement on one action under one policy.</summary>
/// <param name="Action">The action, spelled as AWS does where the catalog knows it.</param>
/// <param name="Status">What the policy says.</param>
/// <param name="Statements">
/// The numbers (from 1) of the statements that decide: those that grant, deny, are broken, or list the action without effect. Empty for
/// Missing.
/// </param>
/// <param name="NeededResources">
/// For Ineffective: the resource forms that would make the grant work, <c>*</c> or ARN templates such as
/// <c>arn:${Partition}:iam::${Account}:policy/${PolicyNameWithPath}</c>; else empty.
/// </param>
public sealed record Grant(
    ActionName Action,
    GrantStatus Status,
    IReadOnlyList<int> Statements,
    IReadOnlyList<string> NeededResources)
{
    /// <summary>For Denied: whether the Deny covers only the resources that the policy allows, not every resource.</summary>
    public bool IsDeniedWhereAllowed { get; init; }

    /// <summary>For Ineffective where conditions on <c>iam:PassedToService</c> are the reason; null where resources are.</summary>
    public LeftOutServices? LeftOut { get; init; }
}

/// <summary>Services that a role goes to and the statements that list the action leave out.</summary>
/// <param name="Services">The services.</param>
/// <param name="Conditions">The conditions of the statements that leave them out.</param>
public sealed record LeftOutServices(PassedServices Services, IReadOnlyList<Condition> Conditions);

/// <summary>What a policy says of one action, from worst to best for a caller.</summary>
public enum GrantStatus
{
    /// <summary>No statement allows it.</summary>
    Missing,

    /// <summary>
    /// A statement lists it, but no listed resource is one that the action acts on, or a role goes to a service that its condition leaves
    /// out.
    /// </summary>
    Ineffective,

    /// <summary>Deny statements without conditions take it away, on every resource or on all that are allowed.</summary>
    Denied,

    /// <summary>Only a statement with an error in it covers it: what it will grant is not known until that is mended.</summary>
    Unsure,

    /// <summary>It is allowed, perhaps under conditions or on some resources only.</summary>
    Granted,
}
