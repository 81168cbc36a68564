using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>What a policy's <c>Create</c> and <c>Builder</c> are made of.</summary>
/// <param name="Path">The file.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Policy">The policy.</param>
internal sealed record PolicyFactory(string Path, string ClassName, Policy Policy);
