using Dstack.Permissions.Iam;

namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>The constants of a policy.</summary>
/// <param name="Path">The file.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Declared">The actions as the policy declares them, wildcards as written.</param>
/// <param name="Services">The services, sorted.</param>
internal sealed record PolicyActions(
    string Path,
    string ClassName,
    EquatableArray<string> Declared,
    EquatableArray<ServiceConstants> Services);
