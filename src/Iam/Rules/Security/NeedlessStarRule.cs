using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>
/// DSP1603. A warning where an action gives permissions away, or changes what has a name that people choose, and no condition narrows it.
/// What has an id
/// that AWS makes up, such as an instance, no policy can name ahead of time.
/// </summary>
internal sealed class NeedlessStarRule() : StatementRule(Descriptor)
{
    // DSP1605 and DSP1606 say how grave these are.
    private static readonly string[] SpokenFor = ["iam:PassRole", "iam:CreateServiceLinkedRole"];

    private static readonly string[] MadeUp = ["Id", "ID", "Uuid", "UUID", "Identifier"];

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1603",
        "Every resource where resources could be named",
        "Every action of the statement can be granted on single resources; name their ARNs instead of '*'");

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Statement.Effect != Effect.Allow || statement.Statement.IsNotResource
            || !statement.Resources.Any(resource => ResourceReach.IsEverything(resource.Text.Value)))
            return;
        var actions = statement.CoveredBy(context.Catalog);
        if (actions.Count == 0
            || actions.Any(action => !action.Pattern.IsExact || action.Covered.Count == 0 || action.Covered[0].ResourceTypes.Count == 0))
            return;
        var isGrave = Narrowing.IsAbsent(statement)
            && actions.Any(action => IsGrave(action.Covered[0]) && !Denials.TakeAway(context, statement, action.Covered[0]));
        context.Report(
            Rule,
            statement.Resources.First(resource => ResourceReach.IsEverything(resource.Text.Value)).Text.ContentSpan,
            statement.Number,
            severity: isGrave ? PolicySeverity.Warning : PolicySeverity.Info);
    }

    private static bool IsGrave(ServiceAction action) => !SpokenFor.Contains(action.FullName)
        && (action.AccessLevel == AccessLevel.PermissionsManagement
        || (action.AccessLevel is AccessLevel.Write or AccessLevel.Tagging
            && action.ResourceTypes.All(acted => acted.Type.Arns.All(IsNamed))));

    // Whether the last part of a form is a name, such as ${TableName} in "table/${TableName}".
    private static bool IsNamed(string form)
    {
        var end = form.LastIndexOf('}');
        return end > 0 && !MadeUp.Any(suffix => form.Substring(0, end).EndsWith(suffix, StringComparison.Ordinal));
    }
}
