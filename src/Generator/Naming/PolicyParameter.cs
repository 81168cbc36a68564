namespace Dstack.Permissions.Generator.Naming;

/// <summary>The parameter that a placeholder of a policy becomes.</summary>
/// <param name="Placeholder">The name in the policy file.</param>
/// <param name="Identifier">The name in C#.</param>
/// <param name="Kind">What may fill it.</param>
internal sealed record PolicyParameter(string Placeholder, string Identifier, PlaceholderKind Kind);
