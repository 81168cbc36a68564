using System;

namespace Dstack.Permissions.CatalogBuilder.Needs;

/// <summary>What an operation needs an action for.</summary>
public enum NeedKind
{
    /// <summary>The request passes a role: iam:PassRole.</summary>
    PassRole,

    /// <summary>The request sets tags.</summary>
    Tag,

    /// <summary>The action of the operation itself.</summary>
    Own,

    /// <summary>A further action of the same service.</summary>
    SameService,

    /// <summary>An action of another service.</summary>
    OtherService,
}

/// <summary>Tells the kinds of needs apart.</summary>
/// <param name="actions">The actions that exist.</param>
public sealed class NeedKinds(ActionIndex actions)
{
    public const string PassRole = "iam:PassRole";

    /// <summary>The kind of a need.</summary>
    /// <param name="prefix">The prefix of the operation's service.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="action">The action that it needs.</param>
    public NeedKind Find(string prefix, string operation, string action) =>
        action.Equals(PassRole, StringComparison.OrdinalIgnoreCase) ? NeedKind.PassRole
        : action.Equals(prefix + ":" + operation, StringComparison.OrdinalIgnoreCase) ? NeedKind.Own
        : actions.IsTagging(action) ? NeedKind.Tag
        : action.StartsWith(prefix + ":", StringComparison.OrdinalIgnoreCase) ? NeedKind.SameService
        : NeedKind.OtherService;
}
