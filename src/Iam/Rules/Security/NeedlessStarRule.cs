using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1603. A warning where the actions give permissions away and nothing narrows them.</summary>
internal sealed class NeedlessStarRule : StatementRule
{
    public override PolicyRule Rule => PolicyRules.NeedlessStar;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Statement.Effect != Effect.Allow || statement.Statement.IsNotResource || statement.Resources.All(resource => resource.Text.Value != "*"))
            return;
        var actions = statement.CoveredBy(context.Catalog);
        if (actions.Count == 0 || actions.Any(action => !action.Pattern.IsExact || action.Covered.Count == 0 || action.Covered[0].ResourceTypes.Count == 0))
            return;
        var level = actions.Max(action => action.Covered[0].AccessLevel);
        var isGrave = level == AccessLevel.PermissionsManagement && Narrowing.IsAbsent(statement);
        context.Report(
            Rule,
            statement.Resources.First(resource => resource.Text.Value == "*").Text.ContentSpan,
            statement.Number,
            severity: isGrave ? PolicySeverity.Warning : PolicySeverity.Info);
    }
}
