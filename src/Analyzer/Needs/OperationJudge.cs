using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Resources;
using Dstack.Permissions.Analyzer.Symbols;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Analyzer.Needs;

/// <summary>Judges each operation once for a compilation.</summary>
internal sealed class OperationJudge(ProjectPolicies policies)
{
    private const string ForwardAccess = "forward-access";

    private readonly ConcurrentDictionary<Operation, ImmutableArray<OperationShortfall>> _judged = new(
        IdentityComparer<Operation>.Instance);

    private readonly ConcurrentDictionary<Operation, ImmutableArray<RestrictedGrant>> _restricted = new(
        IdentityComparer<Operation>.Instance);

    private readonly ConcurrentDictionary<Operation, ImmutableArray<DeniedGrant>> _denied = new(IdentityComparer<Operation>.Instance);

    private readonly ConcurrentDictionary<Operation, ImmutableArray<ForwardShortfall>> _forward = new(IdentityComparer<Operation>.Instance);

    private readonly ConcurrentDictionary<Operation, Operation?> _onDirectoryBuckets = new(IdentityComparer<Operation>.Instance);

    /// <summary>The policies that are judged by.</summary>
    public ProjectPolicies Policies => policies;

    /// <summary>What the policies do not grant of the actions that the operation needs, always or under conditions.</summary>
    public ImmutableArray<OperationShortfall> Judge(Operation operation) =>
        _judged.TryGetValue(operation, out var judged) ? judged : _judged.GetOrAdd(operation, JudgeOnce(operation));

    /// <summary>What the policies do not grant of the actions that the service performs on a key with the caller's credentials.</summary>
    public ImmutableArray<ForwardShortfall> ForwardShortfalls(Operation operation) =>
        _forward.TryGetValue(operation, out var judged) ? judged : _forward.GetOrAdd(operation, ForwardOnce(operation));

    /// <summary>
    /// The operation as it acts on directory buckets of S3; null where it cannot.
    /// </summary>
    public Operation? OnDirectoryBuckets(Operation operation) => operation.PossibleActions.Count == 0 ? null
        : _onDirectoryBuckets.TryGetValue(operation, out var known) ? known
        : _onDirectoryBuckets.GetOrAdd(operation, DirectoryBucket.Counterpart(operation));

    /// <summary>The actions of the operation that are granted on some resources only.</summary>
    public ImmutableArray<RestrictedGrant> RestrictedGrants(Operation operation) =>
        _restricted.TryGetValue(operation, out var known) ? known : _restricted.GetOrAdd(operation, RestrictedOnce(operation));

    /// <summary>The actions of the operation that are granted, but denied on some resources.</summary>
    public ImmutableArray<DeniedGrant> DeniedGrants(Operation operation) =>
        _denied.TryGetValue(operation, out var known) ? known : _denied.GetOrAdd(operation, DeniedOnce(operation));

    private ImmutableArray<DeniedGrant> DeniedOnce(Operation operation) => operation.RequiredActions
        .Select(required => Denied(operation, required))
        .OfType<DeniedGrant>()
        .ToImmutableArray();

    private DeniedGrant? Denied(Operation operation, RequiredAction required) =>
        ActionName.TryParse(required.Action, out var name)
        && policies.Catalog.FindAction(name) is { ResourceTypes.Count: > 0 } action
        && policies.Catalog.Sdk.FindPassedServices(operation, required) is var services
        && policies.DeniedResourcesOf(name, services) is { Count: > 0 } denied
            ? new DeniedGrant(operation, required, action, denied) { Services = services }
            : null;

    private ImmutableArray<RestrictedGrant> RestrictedOnce(Operation operation) => operation.RequiredActions
        .Select(required => Restricted(operation, required))
        .OfType<RestrictedGrant>()
        .ToImmutableArray();

    private RestrictedGrant? Restricted(Operation operation, RequiredAction required) =>
        ActionName.TryParse(required.Action, out var name)
        && policies.Catalog.FindAction(name) is { ResourceTypes.Count: > 0 } action
        && policies.Catalog.Sdk.FindPassedServices(operation, required) is var services
        && policies.ResourcesOf(name, services) is { } resources
            ? new RestrictedGrant(operation, required, action, resources) { Services = services }
            : null;

    private ImmutableArray<OperationShortfall> JudgeOnce(Operation operation) => operation.RequiredActions
        .Select(required => Judge(operation, required))
        .OfType<OperationShortfall>()
        .ToImmutableArray();

    private ImmutableArray<ForwardShortfall> ForwardOnce(Operation operation)
    {
        var sdk = policies.Catalog.Sdk;
        var shortfalls = ImmutableArray.CreateBuilder<ForwardShortfall>();
        foreach (var forward in sdk.FindForwardActions(operation).Where(forward => forward.IsOfKey))
        {
            if (Judge(operation, new RequiredAction(forward.Action, forward.Key, [], ForwardAccess)) is { } shortfall)
                shortfalls.Add(new ForwardShortfall(forward, sdk.PrefixOf(operation)!, shortfall));
        }

        return shortfalls.ToImmutable();
    }

    private OperationShortfall? Judge(Operation operation, RequiredAction required)
    {
        if (!ActionName.TryParse(required.Action, out var action))
            return null;
        var services = policies.Catalog.Sdk.FindPassedServices(operation, required);
        var (grant, fileName) = policies.Judge(action, services);
        return grant.Status is GrantStatus.Granted or GrantStatus.Unsure
            ? null
            : new OperationShortfall(operation, required, grant, fileName) { Services = services };
    }
}

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
