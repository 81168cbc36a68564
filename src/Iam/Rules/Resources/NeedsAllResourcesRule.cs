using System.Linq;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>DSP1410. A wildcard is reported only when none of its actions can use any resource of the statement.</summary>
internal sealed class NeedsAllResourcesRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1410",
        "Action that needs every resource",
        "'{0}' cannot be granted on single resources; it needs \"Resource\": \"*\" (in a statement of its own)") with { HasFix = true };

    public override Obscured AsksFor => Obscured.Resource;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (span, pattern, actions) in ActionResources.FindUnserved(context, statement))
        {
            if (actions.All(action => action.ResourceTypes.Count == 0))
                context.Report(Rule, span, statement.Number, [pattern.Text],
                    properties: [(FindingProperties.Action, pattern.Text), (FindingProperties.Resources, "*")]);
        }
    }
}
