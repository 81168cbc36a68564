using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>The actions of an Allow that none of its resources serves, judged across statements.</summary>
internal static class ActionResources
{
    /// <summary>
    /// The strings of Action whose every action goes unserved, with these actions. Left out: what another statement grants, and statements
    /// whose resources cannot be read or are exceptions, or have a fault of their own that explains it.
    /// </summary>
    public static IEnumerable<(SourceSpan Span, ActionPattern Pattern, IReadOnlyList<ServiceAction> Actions)> FindUnserved(
        RuleContext context, CheckedStatement statement)
    {
        if (statement.Statement.Effect != Effect.Allow || statement.Statement.IsNotAction || statement.Statement.IsNotResource
            || statement.Reach.HasAllResources)
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

            if (!isServed && unserved.Count > 0 && !unserved.Any(action => MayServeOnceMended(context, statement, action)))
                yield return (text.ContentSpan, pattern, unserved);
        }
    }

    // One slip in an ARN is said at the ARN, and not again at each action that it was written for.
    private static bool MayServeOnceMended(RuleContext context, CheckedStatement statement, ServiceAction action) =>
        action.ResourceTypes.Count > 0
        && statement.Resources.Any(resource => context.FindFault(resource.Text.Span, Obscured.Resource) is { } fault
            && (fault == ArnServiceRule.Descriptor
                || action.ResourceTypes.SelectMany(acted => ArnPattern.FormsOf(acted.Type)).Any(
                    form => GlobPattern.Intersects(form.Service, resource.Pattern.Arn?.Service ?? "*"))));

    private static bool IsServedElsewhere(RuleContext context, CheckedStatement statement, ServiceAction action) =>
        context.Statements.Any(other => other != statement && other.MayAllow(action));
}
