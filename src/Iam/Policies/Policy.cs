namespace Dstack.Permissions.Iam.Policies;

/// <summary>What a policy document says: values only, equal when they say the same.</summary>
/// <param name="Version">The version of the policy language, null where the document names none.</param>
/// <param name="Id">The identifier, null where there is none.</param>
/// <param name="Statements">The statements in their order.</param>
public sealed record Policy(string? Version, string? Id, EquatableArray<Statement> Statements);
