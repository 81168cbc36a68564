using Dstack.Permissions.Iam;

namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>The constants of a service.</summary>
/// <param name="Prefix">The service prefix.</param>
/// <param name="Identifier">The name of its class.</param>
/// <param name="Declared">The actions as the policy declares them, wildcards as written.</param>
/// <param name="Constants">One for each action, sorted.</param>
internal sealed record ServiceConstants(
    string Prefix,
    string Identifier,
    EquatableArray<string> Declared,
    EquatableArray<ActionConstant> Constants);
