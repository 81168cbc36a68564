using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>
/// What Deny statements take away. One that a caller can step round (see <see cref="Narrowing.IsAvoidable"/>) takes nothing away, and one
/// on fewer resources than the Allow leaves the others.
/// </summary>
internal static class Denials
{
    /// <summary>The Deny statements that a caller of the action meets whatever it does.</summary>
    public static IEnumerable<CheckedStatement> Meeting(
        RuleContext context, ServiceAction action, Func<Condition, bool>? isAvoidable = null)
    {
        var name = new ActionName(action.Service, action.Name);
        return context.Statements.Where(statement => statement.Statement.Effect == Effect.Deny
            && statement.Reach.Covers(name)
            && !statement.Statement.Conditions.Any(isAvoidable ?? Narrowing.IsAvoidable));
    }

    /// <summary>Whether they leave nothing of what the Allow statement gives of the action.</summary>
    public static bool TakeAway(
        RuleContext context, CheckedStatement allow, ServiceAction action, Func<Condition, bool>? isAvoidable = null)
    {
        var denials = Meeting(context, action, isAvoidable).ToArray();
        if (denials.Length == 0)
            return false;
        if (denials.Any(denial => denial.Statement.IsNotResource && Spares(denial, allow)))
            return true;
        var denied = denials
            .Where(denial => !denial.Statement.IsNotResource)
            .SelectMany(denial => denial.Resources)
            .Select(resource => resource.Text.Value)
            .ToArray();
        if (allow.Statement.IsNotResource || allow.Resources.Count == 0 || allow.Resources.Any(resource => resource.Pattern.Arn is null))
        {
            return denied.Any(ResourceReach.IsEverything)
                || (action.ResourceTypes.Count > 0
                    && action.ResourceTypes.All(acted => denied.Any(text => ResourceReach.CoversAll(text, acted.Type))));
        }

        return allow.Resources
            .Where(resource => action.ResourceTypes.Any(acted => resource.Pattern.CanBe(acted.Type)))
            .All(resource => denied.Any(text => ResourceReach.Covers(text, resource.Text.Value)));
    }

    // The exceptions of the Deny are none of the Allow's resources.
    private static bool Spares(CheckedStatement denial, CheckedStatement allow) => !allow.Statement.IsNotResource
        && allow.Resources.Count > 0
        && allow.Resources.All(given => given.Pattern.Arn is not null
            && denial.Resources.All(spared => spared.Pattern.Arn is not null && !spared.Pattern.Arn.Intersects(given.Pattern.Arn)));
}
