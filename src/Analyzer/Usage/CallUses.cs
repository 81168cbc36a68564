using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Needs;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Symbols;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
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
        var member = CalledMember.From(context.Operation);
        if (member.Method is not { } method || !_scopes.MayNeed(member))
            return;
        if ((!_scopes.Requirements.Describes(method) && ApiCalls.TryFind(method, context.Operation, _scopes.Sdk, out var call))
            || _scopes.Requirements.TryResolve(member, out call))
            Add(call, context);
    }

    /// <summary>
    /// Notes all that a call could need, under whatever condition: what a request shows here may be different where another program, or the
    /// next version of this one, runs under the same policy.
    /// </summary>
    public static void AddAll(ApiCall call, UsedActions used, SdkCatalog sdk)
    {
        if (call is { IsUnknown: true, Client: { } client })
            used.AddSomeOf(client.Prefix);
        else if (call.IsUnknown)
            used.AddSomeOfAny();
        foreach (var operation in call.PossibleOperations)
        {
            foreach (var action in operation.AllActions)
                used.Add(action.Action);
            foreach (var forward in sdk.FindForwardActions(operation))
                used.Add(forward.Action);
        }
    }

    private void Add(ApiCall call, OperationAnalysisContext context)
    {
        var used = _uses.GetOrAdd(_scopes.JudgeOf(_scopes.ScopeOf(context.ContainingSymbol)), _ => new UsedActions());
        if (IsNew(call, used) && !context.Operation.IsNeverMade())
            AddAll(call, used, _scopes.Sdk);
    }

    // Most calls repeat what earlier ones have shown; only for what is new it matters whether the call is ever made.
    private static bool IsNew(ApiCall call, UsedActions used)
    {
        if (call.IsUnknown)
            return true;
        foreach (var operation in call.PossibleOperations)
        {
            if (HasNew(operation.RequiredActions, used) || HasNew(operation.PossibleActions, used))
                return true;
        }

        return false;
    }

    private static bool HasNew(IReadOnlyList<RequiredAction> actions, UsedActions used)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            if (!used.Contains(actions[i].Action))
                return true;
        }

        return false;
    }
}

/// <summary>The actions that code is seen to use, or may use as far as can be seen. Thread-safe.</summary>
internal sealed class UsedActions
{
    private readonly ConcurrentDictionary<string, bool> _actions = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _services = new(StringComparer.OrdinalIgnoreCase);

    private volatile bool _anything;

    /// <summary>Whether nothing is used.</summary>
    public bool IsEmpty => _actions.IsEmpty && _services.IsEmpty && !_anything;

    /// <summary>Whether an action, as <c>service:name</c>, is used.</summary>
    public bool Contains(string action) => _actions.ContainsKey(action);

    /// <summary>Whether the action is used, or may be by a call of which it is not known what it needs.</summary>
    public bool MayContain(ServiceAction action) =>
        _anything || _actions.ContainsKey(action.FullName) || _services.ContainsKey(action.Service);

    /// <summary>An action, as <c>service:name</c>, is used; <c>service:*</c> is some of the service's, <c>*</c> some of any.</summary>
    public void Add(string action)
    {
        if (!_actions.TryAdd(action, true) || action[action.Length - 1] != '*')
            return;
        if (action.Length == 1)
            AddSomeOfAny();
        else if (action[action.Length - 2] == ':')
            AddSomeOf(action.Substring(0, action.Length - 2));
    }

    /// <summary>Some action of the service is used, and it is not known which.</summary>
    public void AddSomeOf(string service) => _services.TryAdd(service, true);

    /// <summary>Some action is used, and it is not known of which service.</summary>
    public void AddSomeOfAny() => _anything = true;
}
