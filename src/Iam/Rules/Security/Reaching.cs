using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>Questions of security rules about statements.</summary>
internal static class Reaching
{
    /// <summary>The Allow statements that grant an action and that no Deny takes it from, with the string that does.</summary>
    /// <param name="context">The policy.</param>
    /// <param name="action">The action.</param>
    /// <param name="isAvoidable">Which conditions of a Deny a caller can step round; those of <see cref="Narrowing"/> where null.</param>
    public static IEnumerable<(CheckedStatement Statement, JsonString Text)> Granting(
        RuleContext context, ServiceAction action, Func<Condition, bool>? isAvoidable = null)
    {
        var name = new ActionName(action.Service, action.Name);
        foreach (var statement in context.Statements)
        {
            if (statement.Statement.Effect != Effect.Allow || statement.Actions.Count == 0 || !statement.Reach.Covers(name)
                || !statement.Reach.CanServe(action)
                || Denials.TakeAway(context, statement, action, isAvoidable))
                continue;
            yield return (statement, statement.Statement.IsNotAction
                ? statement.Actions[0].Text : statement.Actions.First(listed => listed.Pattern.Covers(name)).Text);
        }
    }

    /// <summary>
    /// Whether the statement reaches all resources of a type of the action, such as <c>role/*</c>, and no Deny leaves only exceptions of
    /// them.
    /// </summary>
    /// <param name="context">The policy.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="action">The action.</param>
    /// <param name="type">The only type that counts, where not null.</param>
    /// <param name="isAvoidable">Which conditions of a Deny a caller can step round; those of <see cref="Narrowing"/> where null.</param>
    public static bool IsBroad(
        RuleContext context, CheckedStatement statement, ServiceAction action, string? type = null, Func<Condition,
            bool>? isAvoidable = null) =>
        (statement.Statement.IsNotResource || statement.Resources.Any(resource => IsBroad(resource.Text, action, type)))
        && !Denials.Meeting(context, action, isAvoidable).Any(
            denial => denial.Statement.IsNotResource && !denial.Resources.Any(spared => IsBroad(spared.Text, action, type)));

    /// <summary>Whether one Allow reaches every resource that another one does of what the action acts on.</summary>
    public static bool ReachesAllOf(CheckedStatement wide, CheckedStatement narrow, ServiceAction action) => !wide.Statement.IsNotResource
        && !narrow.Statement.IsNotResource
        && narrow.Resources.Count > 0
        && narrow.Resources.Where(resource => action.ResourceTypes.Any(acted => resource.Pattern.CanBe(acted.Type)))
            .All(resource => wide.Resources.Any(other => ResourceReach.Covers(other.Text.Value, resource.Text.Value)
                || (ResourceReach.IsEverything(resource.Text.Value)
                    && action.ResourceTypes.All(acted => ResourceReach.CoversAll(other.Text.Value, acted.Type)))));

    /// <summary>Whether it is Allow on everything for every action: DSP1601 says all there is to say.</summary>
    public static bool IsAdministrator(CheckedStatement statement) => statement.Statement.Effect == Effect.Allow
        && !statement.Statement.IsNotAction
        && !statement.Statement.IsNotResource
        && statement.Actions.Any(action => action.Pattern.IsAll)
        && statement.Resources.Any(resource => ResourceReach.IsEverything(resource.Text.Value));

    private static bool IsBroad(JsonString resource, ServiceAction action, string? type) => ResourceReach.IsEverything(resource.Value)
        || action.ResourceTypes.Any(acted => (type is null || acted.Type.Name == type)
            && ResourceReach.CoversAll(resource.Value, acted.Type));
}
