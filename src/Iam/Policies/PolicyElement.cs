using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Policies;

/// <summary>A property of the document or of a statement, and the element of the grammar that it is read as.</summary>
public sealed class PolicyElement
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
