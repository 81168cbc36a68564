using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>
/// What conditions leave of an action that serves to gain permissions: IAM's own keys narrow, tags that the caller itself sends do not.
/// </summary>
/// <param name="catalog">The catalog.</param>
/// <param name="action">The action.</param>
/// <param name="passedTo">The service that a role is to be passed to; empty where any will do.</param>
internal sealed class EscalationConditions(IamCatalog catalog, ServiceAction action, string passedTo)
{
    private const string Administrator = "arn:aws:iam::aws:policy/AdministratorAccess";

    /// <summary>Whether a condition of an Allow leaves the action open.</summary>
    public bool IsOpen(Condition condition)
    {
        if (Narrowing.IsOpen(condition))
            return true;
        if (!ConditionOperator.TryParse(condition.Operator, out var @operator) || @operator.Family == ConditionFamily.Null)
            return false;
        if (Is(condition, "iam:PassedToService"))
            return passedTo.Length > 0 && Names(condition) != @operator.IsNegated;
        return IsOfPolicy(condition) ? !@operator.IsNegated && condition.Values.Any(IsAnyPolicy) : IsOfRequest(condition);
    }

    /// <summary>Whether a caller can see to it that a condition of a Deny does not hold.</summary>
    public bool IsAvoidable(Condition condition)
    {
        if (Narrowing.IsAvoidable(condition))
            return true;
        if (!ConditionOperator.TryParse(condition.Operator, out var @operator) || @operator.Family == ConditionFamily.Null)
            return false;
        if (Is(condition, "iam:PassedToService"))
            return passedTo.Length > 0 ? Names(condition) == @operator.IsNegated : !@operator.IsNegated;
        return IsOfPolicy(condition) ? @operator.IsNegated && condition.Values.Any(IsAnyPolicy) : IsOfRequest(condition);
    }

    private static bool Is(Condition condition, string key) => condition.Key.Equals(key, StringComparison.OrdinalIgnoreCase);

    private static bool IsOfPolicy(Condition condition) => Is(condition, "iam:PolicyARN") || Is(condition, "iam:PermissionsBoundary");

    private bool Names(Condition condition) => condition.Values.Any(value => GlobPattern.Matches(value, passedTo, ignoreCase: true));

    // Every policy, or the one that allows everything.
    private bool IsAnyPolicy(string value) => GlobPattern.Matches(value, Administrator, ignoreCase: false)
        || (catalog.FindService("iam")?.FindResourceType("policy") is { } policy && ResourceReach.CoversAll(value, policy));

    private bool IsOfRequest(Condition condition) =>
        (Is(condition, "aws:TagKeys") || condition.Key.StartsWith("aws:RequestTag/", StringComparison.OrdinalIgnoreCase))
        && ConditionKeys.Find(catalog, condition.Key) is { } key
        && ConditionKeys.Supports(action, key);
}
