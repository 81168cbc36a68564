using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Language;

/// <summary>One condition key under one operator.</summary>
/// <param name="Operator">The operator as written.</param>
/// <param name="Key">The condition key as written.</param>
/// <param name="Values">The values as strings; numbers and booleans by their JSON text.</param>
/// <param name="IsArray">Whether the file has an array.</param>
public sealed record Condition(string Operator, string Key, EquatableArray<string> Values, bool IsArray);

/// <summary>What a statement does.</summary>
public enum Effect
{
    /// <summary>It allows.</summary>
    Allow,

    /// <summary>It denies, whatever other statements allow.</summary>
    Deny,
}

/// <summary>What a policy document says: values only, equal when they say the same.</summary>
/// <param name="Version">The version of the policy language, null where the document names none.</param>
/// <param name="Id">The identifier, null where there is none.</param>
/// <param name="Statements">The statements in their order.</param>
public sealed record Policy(string? Version, string? Id, EquatableArray<Statement> Statements);

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
