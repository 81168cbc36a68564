namespace Dstack.Permissions.Iam.Policies;

/// <summary>What a statement says. Near misses of element names are read as what was meant.</summary>
/// <param name="Number">Its place in the document, from 1.</param>
/// <param name="Sid">The identifier, null where there is none.</param>
/// <param name="Effect">Allow, Deny, or null where the document says neither.</param>
/// <param name="Actions">The strings of Action or NotAction, as written.</param>
/// <param name="IsNotAction">Whether <paramref name="Actions"/> are those of NotAction.</param>
/// <param name="Resources">The strings of Resource or NotResource, as written.</param>
/// <param name="IsNotResource">Whether <paramref name="Resources"/> are those of NotResource.</param>
/// <param name="Conditions">The conditions, one a key.</param>
public sealed record Statement(
    int Number,
    string? Sid,
    Effect? Effect,
    EquatableArray<string> Actions,
    bool IsNotAction,
    EquatableArray<string> Resources,
    bool IsNotResource,
    EquatableArray<Condition> Conditions);
