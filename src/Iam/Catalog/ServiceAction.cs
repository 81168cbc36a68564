using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>An action of a service. Source: AWS Service Authorization Reference, through iam-data.</summary>
/// <param name="Service">The service prefix, lower case.</param>
/// <param name="Name">The name in AWS's spelling, such as <c>GetObject</c>.</param>
/// <param name="AccessLevel">What it lets a caller do.</param>
/// <param name="ResourceTypes">What it acts on; empty where only <c>*</c> works.</param>
/// <param name="ConditionKeys">The condition keys of the action itself, those of its resource types not included.</param>
/// <param name="DependentActions">
/// Further actions that AWS documents as needed with it, as <c>service:name</c>; iam-data lists none at present.
/// </param>
public sealed record ServiceAction(
    string Service,
    string Name,
    AccessLevel AccessLevel,
    IReadOnlyList<ActionResourceType> ResourceTypes,
    IReadOnlyList<string> ConditionKeys,
    IReadOnlyList<string> DependentActions)
{
    /// <summary><c>service:name</c>.</summary>
    public string FullName => Service + ":" + Name;

    /// <summary>The forms of resources that a grant of it needs: <c>*</c>, or the ARN templates of its resource types.</summary>
    internal IReadOnlyList<string> ResourceForms =>
        ResourceTypes.Count == 0 ? ["*"] : [.. ResourceTypes.SelectMany(acted => acted.Type.Arns).Distinct()];
}

/// <summary>AWS's classes of actions by what they let a caller do. Source: AWS Service Authorization Reference.</summary>
public enum AccessLevel
{
    /// <summary>Sees that resources exist.</summary>
    List,

    /// <summary>Reads content.</summary>
    Read,

    /// <summary>Creates, changes or deletes.</summary>
    Write,

    /// <summary>Changes tags only.</summary>
    Tagging,

    /// <summary>Grants or changes permissions.</summary>
    PermissionsManagement,
}
