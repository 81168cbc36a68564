using System.Linq;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>DSP1410. A wildcard is reported only when none of its actions can use any resource of the statement.</summary>
internal sealed class NeedsAllResourcesRule : StatementRule
{
    public override PolicyRule Rule => PolicyRules.NeedsAllResources;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (span, pattern, actions) in ActionResources.FindUnserved(context, statement))
        {
            if (actions.All(action => action.ResourceTypes.Count == 0))
                context.Report(Rule, span, statement.Number, [pattern.Text], properties: [(FindingProperties.Action, pattern.Text), (FindingProperties.Resources, "*")]);
        }
    }
}
