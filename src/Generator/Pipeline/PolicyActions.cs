using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

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

/// <summary>What a policy's <c>Create</c> and <c>Builder</c> are made of.</summary>
/// <param name="Path">The file.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Policy">The policy.</param>
internal sealed record PolicyFactory(string Path, string ClassName, Policy Policy);
