using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Policies;
using Dstack.Permissions.Iam.Rules.Conditions;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>
/// DSP1609. A statement is guarded by a tag of the resource, and another one lets the caller set tags on resources of that type without a condition
/// that has to do with tags: the caller tags what it likes, and the guard opens.
/// </summary>
internal sealed class TagGuardRule : PolicyFileRule
{
    private const string ResourceTag = ":ResourceTag/";

    // No caller can set a tag that begins with aws:.
    private const string ReservedTag = ":ResourceTag/aws:";

    public override PolicyRule Rule => PolicyRules.TagGuard;

    public override void Check(RuleContext context)
    {
        var guards = context.Statements.SelectMany(statement => GuardsOf(context, statement)).ToArray();
        if (guards.Length == 0)
            return;
        foreach (var statement in context.Statements)
        {
            if (statement.Statement.Effect != Effect.Allow || statement.Statement.IsNotResource || !Narrowing.IsAbsent(statement))
                continue;
            foreach (var (text, _, covered) in statement.CoveredBy(context.Catalog))
                Check(context, statement, text, covered.Where(IsTagging), guards);
        }
    }

    private void Check(RuleContext context, CheckedStatement statement, JsonString text, IEnumerable<ServiceAction> tagging, IReadOnlyList<Guard> guards)
    {
        foreach (var action in tagging)
        {
            var types = action.ResourceTypes.Select(acted => acted.Type).Where(type => statement.Reach.Resources.Any(resource => resource.CanBe(type))).ToArray();
            var open = guards.FirstOrDefault(guard => guard.Statement != statement && guard.Service == action.Service
                && types.Any(type => guard.Types.Contains(type) && SharesResource(guard.Statement, statement)));
            if (open is null)
                continue;
            context.Report(
                Rule,
                text.ContentSpan,
                statement.Number,
                [action.FullName, open.Key, open.Statement.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                properties: (FindingProperties.Action, action.FullName));
            return;
        }
    }

    private static IEnumerable<Guard> GuardsOf(RuleContext context, CheckedStatement statement)
    {
        if (statement.Statement.Effect != Effect.Allow)
            yield break;
        var condition = statement.Syntax.Conditions.FirstOrDefault(IsGuard);
        if (condition is null)
            yield break;
        // Reading and tagging behind the guard is not what it is there for.
        var guarded = statement.CoveredBy(context.Catalog)
            .SelectMany(action => action.Covered)
            .Where(action => action.AccessLevel is AccessLevel.Write or AccessLevel.PermissionsManagement)
            .Where(action => ConditionKeys.Find(context.Catalog, condition.Key.Value) is { } key && ConditionKeys.Supports(action, key));
        foreach (var service in guarded.GroupBy(action => action.Service))
            yield return new Guard(statement, condition.Key.Value, service.Key, [.. service.SelectMany(action => action.ResourceTypes).Select(acted => acted.Type)]);
    }

    private static bool IsGuard(ConditionSyntax condition) => condition.Key.Value.IndexOf(ResourceTag, StringComparison.OrdinalIgnoreCase) > 0
        && condition.Key.Value.IndexOf(ReservedTag, StringComparison.OrdinalIgnoreCase) < 0
        && ConditionOperator.TryParse(condition.Operator.Value, out var @operator)
        && @operator.Family == ConditionFamily.String
        && !@operator.HoldsWhenAbsent;

    // Untagging opens no guard that demands a tag.
    private static bool IsTagging(ServiceAction action) => action.AccessLevel == AccessLevel.Tagging
        && action.Name.IndexOf("Untag", StringComparison.OrdinalIgnoreCase) < 0
        && !action.Name.StartsWith("Delete", StringComparison.Ordinal)
        && !action.Name.StartsWith("Remove", StringComparison.Ordinal);

    private static bool SharesResource(CheckedStatement guarded, CheckedStatement tagging) => guarded.Resources.Count == 0
        || guarded.Resources.Any(a => a.Pattern.Arn is null || tagging.Resources.Any(b => b.Pattern.Arn is null || a.Pattern.Arn.Intersects(b.Pattern.Arn)));

    private sealed record Guard(CheckedStatement Statement, string Key, string Service, HashSet<ResourceType> Types);
}
