namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>The constants of a policy, and what models files say of their services.</summary>
/// <param name="Actions">The constants.</param>
/// <param name="Models">The models.</param>
internal sealed record ModeledActions(PolicyActions Actions, ServiceModels Models);
