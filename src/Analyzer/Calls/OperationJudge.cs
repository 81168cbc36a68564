using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Policies;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>Judges each operation once for a compilation.</summary>
internal sealed class OperationJudge(ProjectPolicies policies)
{
    private readonly ConcurrentDictionary<Operation, ImmutableArray<OperationShortfall>> _judged = new(IdentityComparer<Operation>.Instance);

    /// <summary>The policies that are judged by.</summary>
    public ProjectPolicies Policies => policies;

    /// <summary>What the policies do not grant of the actions that the operation needs, always or under conditions.</summary>
    public ImmutableArray<OperationShortfall> Judge(Operation operation) =>
        _judged.TryGetValue(operation, out var judged) ? judged : _judged.GetOrAdd(operation, JudgeOnce(operation));

    private ImmutableArray<OperationShortfall> JudgeOnce(Operation operation) => operation.RequiredActions
        .Select(required => Judge(operation, required))
        .OfType<OperationShortfall>()
        .ToImmutableArray();

    private OperationShortfall? Judge(Operation operation, RequiredAction required)
    {
        if (!ActionName.TryParse(required.Action, out var action))
            return null;
        var (grant, fileName) = policies.Judge(action);
        return grant.Status is GrantStatus.Granted or GrantStatus.Unsure ? null : new OperationShortfall(operation, required, grant, fileName);
    }
}
