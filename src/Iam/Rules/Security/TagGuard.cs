using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>A statement that tags of the resource guard: an Allow of what carries them, or a Deny of what does not.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Conditions">Its conditions on tags of the resource, at least one.</param>
/// <param name="Actions">The actions that it guards.</param>
internal sealed record TagGuard(CheckedStatement Statement, IReadOnlyList<Condition> Conditions, IReadOnlyList<ServiceAction> Actions)
{
    private const string ResourceTag = ":ResourceTag/";

    /// <summary>The name of the tag that a condition key asks for; null for a key that asks for none.</summary>
    public static string? TagOf(string key) =>
        key.IndexOf(ResourceTag, StringComparison.OrdinalIgnoreCase) is var at and > 0 ? key.Substring(at + ResourceTag.Length) : null;

    /// <summary>The guards of a policy.</summary>
    public static IEnumerable<TagGuard> FindAll(RuleContext context)
    {
        foreach (var statement in context.Statements)
        {
            var conditions = statement.Statement.Conditions
                .Where(condition => IsGuard(condition, statement.Statement.Effect == Effect.Deny))
                .ToArray();
            if (conditions.Length == 0 || statement.Statement.Effect is null)
                continue;
            var actions = statement.CoveredBy(context.Catalog)
                .SelectMany(action => action.Covered)
                .Where(action => IsGuarded(context, statement, conditions, action))
                .ToArray();
            if (actions.Length > 0)
                yield return new TagGuard(statement, conditions, actions);
        }
    }

    // No caller can set a tag that begins with aws:. An Allow without the tag is none; a Deny speaks of what lacks it.
    private static bool IsGuard(Condition condition, bool isDeny) => TagOf(condition.Key) is { Length: > 0 } tag
        && !tag.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)
        && ConditionOperator.TryParse(condition.Operator, out var @operator)
        && @operator is { Family: ConditionFamily.String, Qualifier: "" }
        && (isDeny ? @operator.IsNegated : !@operator.HoldsWhenAbsent);

    // Seeing and tagging behind the guard is not what it is there for; nor is what another statement allows without it (DSP1212 tells of
    // that).
    private static bool IsGuarded(
        RuleContext context, CheckedStatement statement, IReadOnlyList<Condition> conditions, ServiceAction action) =>
        action.AccessLevel is AccessLevel.Read or AccessLevel.Write or AccessLevel.PermissionsManagement
        && conditions.All(condition => ConditionKeys.Find(context.Catalog, condition.Key) is { } key && ConditionKeys.Supports(action, key))
        && (statement.Statement.Effect == Effect.Deny
            ? Reaching.Granting(context, action, IsOfTag).Any()
            : !Denials.TakeAway(context, statement, action) && !IsGivenWithoutGuard(context, statement, action));

    private static bool IsOfTag(Condition condition) => TagOf(condition.Key) is not null || Narrowing.IsAvoidable(condition);

    private static bool IsGivenWithoutGuard(
        RuleContext context, CheckedStatement guarded, ServiceAction action) => Reaching.Granting(context, action)
        .Any(grant => grant.Statement != guarded && Narrowing.IsAbsent(grant.Statement)
            && Reaching.ReachesAllOf(grant.Statement, guarded, action));
}
