using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam;

/// <summary>Judges what one policy file allows. Thread-safe; each action is judged once.</summary>
public sealed class PolicyGrants
{
    private readonly PolicyFile _file;
    private readonly IamCatalog _catalog;
    private readonly ConcurrentDictionary<ActionName, Grant> _judged = new();
    private readonly Lazy<bool> _namesServices;
    private readonly Lazy<bool> _namesAccessPoints;

    /// <summary>Takes the file to judge by.</summary>
    public PolicyGrants(PolicyFile file, IamCatalog catalog)
    {
        _file = file;
        _catalog = catalog;
        _namesServices = new(() => file.Policy.Statements.Any(statement => statement.Conditions.Any(PassedToService.IsOn)));
        _namesAccessPoints = new(() => file.Reaches.Any(reach => reach.Resources.Any(IsAccessPoint)));
    }

    /// <summary>The best judgement of several policies, and the index of the policy it comes from; the first of equals.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="action">The action.</param>
    /// <param name="services">The services that a role is passed to; null where that says nothing.</param>
    public static (Grant Best, int Index) JudgeAny(IReadOnlyList<PolicyGrants> policies, ActionName action, PassedServices? services = null)
    {
        var best = (Grant: new Grant(action, GrantStatus.Missing, [], []), Index: -1);
        for (var index = 0; index < policies.Count; index++)
        {
            var grant = policies[index].Judge(action, services);
            if (best.Index < 0 || grant.Status > best.Grant.Status)
                best = (grant, index);
        }

        return best;
    }

    /// <summary>What the policy says of the action.</summary>
    public Grant Judge(ActionName action) =>
        _judged.TryGetValue(action, out var known) ? known : _judged.GetOrAdd(action, Compute(action, services: null));

    /// <summary>What the policy says of an action that passes a role to a service.</summary>
    /// <param name="action">The action.</param>
    /// <param name="services">The services, any of which may get the role; null where that is not known.</param>
    public Grant Judge(ActionName action, PassedServices? services) =>
        services is null || !_namesServices.Value ? Judge(action) : Compute(action, services);

    /// <summary>The resources on which the policy denies an action for certain; null where it says nothing of the kind.</summary>
    public DeniedResources? FindDeniedResources(ActionName action) =>
        _file.IsJudgeable && DeniedResourcesOf(action, _catalog.FindAction(action), isBroken: false) is { IsNothing: false } denied
            ? denied
            : null;

    private Grant Compute(ActionName asked, PassedServices? services)
    {
        var known = _catalog.FindAction(asked);
        var action = known is null ? asked : new ActionName(known.Service, known.Name);
        if (!_file.IsJudgeable)
            return new Grant(action, GrantStatus.Unsure, [], []);

        var denied = DeniedResourcesOf(action, known, isBroken: false);
        if (denied.IsEverything)
            return new Grant(action, GrantStatus.Denied, denied.Statements, []);
        if (DeniedResourcesOf(action, known, isBroken: true) is { IsEverything: true } perhapsDenied)
            return new Grant(action, GrantStatus.Unsure, perhapsDenied.Statements, []);

        // From best to worst.
        List<int> granting = [], unsure = [], leavingOut = [], ineffective = [];
        var takenAway = new SortedSet<int>();
        foreach (var reach in _file.Reaches.Where(reach => reach.Statement.Effect != Effect.Deny && reach.Covers(action)))
        {
            var number = reach.Statement.Number;
            var isBroken = _file.IsBroken(number) || reach.Statement.Effect is null;
            if (known is null || reach.CanServe(known))
            {
                var isFor = services is null || PassedToService.Admits(reach.Statement, services);
                if (isBroken || !isFor || denied.Leaves(reach))
                    (isBroken ? unsure : isFor ? granting : leavingOut).Add(number);
                else
                    takenAway.UnionWith(denied.StatementsCovering(reach));
            }
            else if (reach.Lists(action))
            {
                (isBroken ? unsure : ineffective).Add(number);
            }
        }

        if (granting.Count > 0)
            return new Grant(action, GrantStatus.Granted, granting, []);
        if (unsure.Count > 0)
            return new Grant(action, GrantStatus.Unsure, unsure, []);
        if (takenAway.Count > 0)
            return new Grant(action, GrantStatus.Denied, [.. takenAway], []) { IsDeniedWhereAllowed = true };
        if (leavingOut.Count > 0)
            return new Grant(action, GrantStatus.Ineffective, leavingOut, []) { LeftOut = LeftOutBy(leavingOut, services!) };
        if (ineffective.Count > 0 && known is not null)
            return new Grant(action, GrantStatus.Ineffective, ineffective, known.ResourceForms);
        return new Grant(action, UnreadActions.MayName(_file, action) ? GrantStatus.Unsure : GrantStatus.Missing, [], []);
    }

    private DeniedResources DeniedResourcesOf(ActionName action, ServiceAction? known, bool isBroken) => new(
        [
            .. _file.Reaches.Where(reach => reach.Statement is { Effect: Effect.Deny, Conditions.Count: 0 }
                && _file.IsBroken(reach.Statement.Number) == isBroken
                && reach.SurelyCovers(action)),
        ],
        known,
        _namesAccessPoints.Value);

    private static bool IsAccessPoint(ResourcePattern resource) =>
        resource.Text.IndexOf("accesspoint", StringComparison.OrdinalIgnoreCase) >= 0;

    private LeftOutServices LeftOutBy(IReadOnlyList<int> statements, PassedServices services) => new(
        services,
        _file.Policy.Statements
            .Where(statement => statements.Contains(statement.Number))
            .SelectMany(statement => statement.Conditions)
            .Where(condition => PassedToService.LeavesOut(condition, services))
            .Distinct()
            .ToArray());
}
