using System.Collections.Immutable;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>An action that an operation needs and the policies do not grant.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Required">The action as the operation needs it.</param>
/// <param name="Grant">The judgement of the policy that comes nearest.</param>
/// <param name="FileName">That policy's file.</param>
internal sealed record OperationShortfall(Operation Operation, RequiredAction Required, Grant Grant, string FileName)
{
    /// <summary>What a call shows by constants, for its fix: parts of the resource by ARN variable, and values of condition keys.</summary>
    public ImmutableDictionary<string, string> Shown { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The services that the operation passes a role to; null where it passes none, or nobody knows to which.</summary>
    public PassedServices? Services { get; init; }
}
