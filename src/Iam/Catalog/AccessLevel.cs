namespace Dstack.Permissions.Iam.Catalog;

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
