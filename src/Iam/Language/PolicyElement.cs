using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Language;

/// <summary>A property of the document or of a statement, and the element of the grammar that it is read as.</summary>
internal sealed class PolicyElement
{
    internal PolicyElement(PolicyElementKind kind, JsonProperty property)
    {
        Kind = kind;
        Property = property;
    }

    /// <summary>What it is read as; a near miss (<c>Resources</c>, <c>action</c>) is read as what was meant.</summary>
    public PolicyElementKind Kind { get; }

    /// <summary>The property as it stands in the file.</summary>
    public JsonProperty Property { get; }

    /// <summary>The value; null where the text has none.</summary>
    public JsonNode? Value => Property.Value;

    /// <summary>Whether the name in the file differs from the element's.</summary>
    public bool IsMisnamed => Property.Name.Value != ElementNames.NameOf(Kind);
}

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
