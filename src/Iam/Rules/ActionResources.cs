using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>The actions of an Allow that none of its resources serves, judged across statements.</summary>
internal static class ActionResources
{
    /// <summary>
    /// The strings of Action whose every action goes unserved, with these actions. Left out: what another statement grants, and statements whose
    /// resources cannot be read or are exceptions.
    /// </summary>
    public static IEnumerable<(SourceSpan Span, ActionPattern Pattern, IReadOnlyList<ServiceAction> Actions)> FindUnserved(
        RuleContext context, CheckedStatement statement)
    {
        if (statement.Statement.Effect != Effect.Allow || statement.Statement.IsNotAction || statement.Statement.IsNotResource || statement.Reach.HasAllResources)
            yield break;
        foreach (var (text, pattern) in statement.Actions)
        {
            if (pattern.IsAll || !pattern.IsWellFormed)
                continue;
            var unserved = new List<ServiceAction>();
            var isServed = false;
            foreach (var action in GrantedActions.Expand(pattern, context.Catalog))
            {
                isServed = statement.Reach.CanServe(action) || IsServedElsewhere(context, statement, action);
                if (isServed)
                    break;
                unserved.Add(action);
            }

            if (!isServed && unserved.Count > 0)
                yield return (text.ContentSpan, pattern, unserved);
        }
    }

    private static bool IsServedElsewhere(RuleContext context, CheckedStatement statement, ServiceAction action) =>
        context.Statements.Any(other => other != statement
            && other.Statement.Effect == Effect.Allow
            && other.Reach.Covers(new ActionName(action.Service, action.Name))
            && other.Reach.CanServe(action));
}
