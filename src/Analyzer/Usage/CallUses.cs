using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Policies;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer.Usage;

/// <summary>The actions that the calls of a compilation use, apart for each policy that they run under. Thread-safe.</summary>
internal sealed class CallUses(ProjectPolicies policies)
{
    private readonly PermissionScopes _scopes = new(policies);
    private readonly ConcurrentDictionary<OperationJudge, UsedActions> _uses = new(IdentityComparer<OperationJudge>.Instance);

    /// <summary>What calls use that may run under a policy file.</summary>
    public IEnumerable<UsedActions> Under(PolicyText file) =>
        _uses.Where(uses => uses.Key.Policies.Contains(file) && !uses.Value.IsEmpty).Select(uses => uses.Value);

    /// <summary>Whether calls are declared to run under the policy file, and not only may.</summary>
    public bool IsNamed(PolicyText file) =>
        _uses.Any(uses => uses.Key.Policies != policies && uses.Key.Policies.Contains(file) && !uses.Value.IsEmpty);

    /// <summary>Notes what the use of a member needs.</summary>
    public void Add(OperationAnalysisContext context)
    {
        var member = CalledMember.Of(context.Operation);
        if (member.Method is not { } method || !_scopes.MayNeed(member))
            return;
        if ((!_scopes.Requirements.Describes(method) && ApiCalls.TryFind(method, context.Operation, _scopes.Sdk, out var call))
            || _scopes.Requirements.TryResolve(member, out call))
            Add(call, context);
    }

    /// <summary>Notes all that a call may need, whatever its request.</summary>
    public static void AddAll(ApiCall call, UsedActions used)
    {
        AddUnknown(call, used);
        foreach (var required in call.PossibleOperations.SelectMany(operation => operation.RequiredActions))
            used.Add(required.Action);
        AddForwarded(call, used);
    }

    private void Add(ApiCall call, OperationAnalysisContext context)
    {
        var used = _uses.GetOrAdd(_scopes.JudgeOf(_scopes.Of(context.ContainingSymbol)), _ => new UsedActions());
        if (IsNew(call, used) && !context.Operation.IsNeverMade())
            Add(call, context.Operation, used, _scopes.Sdk);
    }

    // Most calls repeat what earlier ones have shown; only what is new is worth a look at the request.
    private static bool IsNew(ApiCall call, UsedActions used)
    {
        if (call.IsUnknown)
            return true;
        foreach (var operation in call.PossibleOperations)
        {
            foreach (var required in operation.RequiredActions)
            {
                if (!used.Contains(required.Action))
                    return true;
            }
        }

        return false;
    }

    private static void Add(ApiCall call, IOperation place, UsedActions used, SdkCatalog sdk)
    {
        AddUnknown(call, used);
        RequestShape? request = null;
        foreach (var operation in call.PossibleOperations)
        {
            foreach (var required in operation.RequiredActions)
            {
                if (!used.Contains(required.Action) && MayNeed(required, operation))
                    used.Add(required.Action);
            }
        }

        AddForwarded(call, used);

        bool MayNeed(RequiredAction required, Operation operation)
        {
            if (required.Condition is not { } condition || UnseenUses.MayHideIn(required))
                return true;
            request ??= RequestShape.OfCall(place);
            var conditions = new RequestConditions(call.ClientOf(operation, sdk), operation.Name, request, place);
            return conditions.Answer(condition).Answer != Answer.No;
        }
    }

    private static void AddUnknown(ApiCall call, UsedActions used)
    {
        if (call is { IsUnknown: true, Client: { } client })
            used.AddSomeOf(client.Prefix);
    }

    private static void AddForwarded(ApiCall call, UsedActions used)
    {
        foreach (var forward in call.PossibleOperations.SelectMany(IamCatalog.Default.Sdk.FindForwardActions))
            used.Add(forward.Action);
    }
}
