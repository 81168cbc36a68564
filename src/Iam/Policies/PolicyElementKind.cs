namespace Dstack.Permissions.Iam.Policies;

/// <summary>The elements of IAM's policy grammar, of the document and of its statements.</summary>
public enum PolicyElementKind
{
    /// <summary>Not an element of the grammar.</summary>
    Unknown,

    /// <summary>Document: the version of the policy language.</summary>
    Version,

    /// <summary>Document: an identifier.</summary>
    Id,

    /// <summary>Document: the statement or statements.</summary>
    Statement,

    /// <summary>Statement: its identifier.</summary>
    Sid,

    /// <summary>Statement: Allow or Deny.</summary>
    Effect,

    /// <summary>Statement: the principals of a resource policy.</summary>
    Principal,

    /// <summary>Statement: all principals but those.</summary>
    NotPrincipal,

    /// <summary>Statement: the actions it speaks of.</summary>
    Action,

    /// <summary>Statement: all actions but those.</summary>
    NotAction,

    /// <summary>Statement: the resources it speaks of.</summary>
    Resource,

    /// <summary>Statement: all resources but those.</summary>
    NotResource,

    /// <summary>Statement: when it applies.</summary>
    Condition,
}
