namespace Dstack.Permissions.Generator.Naming;

/// <summary>What may fill a placeholder, from the freest to the strictest.</summary>
internal enum PlaceholderKind
{
    /// <summary>Text without wildcards.</summary>
    Text,

    /// <summary>Text without colons: it stands before the fifth colon of an ARN.</summary>
    Field,

    /// <summary>Twelve digits: it is the account of an ARN.</summary>
    Account,
}
