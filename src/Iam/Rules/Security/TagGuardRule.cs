using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>
/// DSP1609. A statement is guarded by a tag of the resource, and another one lets the caller set that tag on resources of that type: the
/// caller tags what it likes, and the guard opens.
/// </summary>
internal sealed class TagGuardRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1609",
        "Caller sets the tag that guards access",
        "'{0}' lets the caller set '{1}' itself, which guards statement {2}; add a condition on the tags or on when they are set");

    public override void Check(RuleContext context)
    {
        var guards = TagGuard.FindAll(context).ToArray();
        if (guards.Length == 0)
            return;
        foreach (var statement in context.Statements)
        {
            if (statement.Statement.Effect != Effect.Allow || statement.Statement.IsNotResource)
                continue;
            foreach (var (text, _, covered) in statement.CoveredBy(context.Catalog))
            {
                if (FindOpen(context, statement, covered.Where(IsTagging), guards) is not var (guard, action))
                    continue;
                var number = guard.Statement.Number.ToString(CultureInfo.InvariantCulture);
                context.Report(
                    Rule,
                    text.ContentSpan,
                    statement.Number,
                    [action.FullName, guard.Conditions[0].Key, number],
                    properties: [(FindingProperties.Action, action.FullName), (FindingProperties.Guard, number)]);
            }
        }
    }

    private static (TagGuard Guard, ServiceAction Action)? FindOpen(
        RuleContext context, CheckedStatement statement, IEnumerable<ServiceAction> tagging, IReadOnlyList<TagGuard> guards)
    {
        foreach (var action in tagging)
        {
            foreach (var guard in guards)
            {
                if (guard.Statement != statement && guard.Actions.Any(
                    guarded => SharesResource(guard.Statement, guarded, statement, action)) && Opens(context, statement, action, guard))
                    return (guard, action);
            }
        }

        return null;
    }

    // Every tag that the guard asks for must be the caller's to set.
    private static bool Opens(
        RuleContext context, CheckedStatement statement, ServiceAction tagging, TagGuard guard) => guard.Conditions.All(asked =>
    {
        var setting = new TagSetting(asked);
        return statement.Statement.Conditions.All(setting.IsOpen) && !Denials.TakeAway(context, statement, tagging, setting.IsAvoidable);
    });

    // Untagging opens no guard that demands a tag.
    private static bool IsTagging(ServiceAction action) => action.AccessLevel == AccessLevel.Tagging
        && action.Name.IndexOf("Untag", StringComparison.OrdinalIgnoreCase) < 0
        && !action.Name.StartsWith("Delete", StringComparison.Ordinal)
        && !action.Name.StartsWith("Remove", StringComparison.Ordinal);

    // A resource of one type that both act on.
    private static bool SharesResource(CheckedStatement guard, ServiceAction guarded, CheckedStatement statement, ServiceAction tagging) =>
        guarded.Service == tagging.Service
        && guarded.ResourceTypes.Select(acted => acted.Type).Intersect(tagging.ResourceTypes.Select(acted => acted.Type)).Any(type =>
            guard.Statement.IsNotResource || guard.Resources.Count == 0
            || guard.Resources.Any(inGuard => inGuard.Pattern.CanBe(type)
                && statement.Resources.Any(inTagging => inTagging.Pattern.CanBe(type)
                && (inGuard.Pattern.Arn is null || inTagging.Pattern.Arn is null
                    || inGuard.Pattern.Arn.Intersects(inTagging.Pattern.Arn)))));
}
