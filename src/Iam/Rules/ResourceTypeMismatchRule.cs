using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>DSP1409. A wildcard is reported only when none of its actions can use any resource of the statement.</summary>
internal sealed class ResourceTypeMismatchRule : StatementRule
{
    private const int MaxForms = 3;

    public override PolicyRule Rule => PolicyRules.ResourceTypeMismatch;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (span, pattern, actions) in ActionResources.FindUnserved(context, statement))
        {
            if (actions.All(action => action.ResourceTypes.Count == 0))
                continue;
            var forms = actions.SelectMany(PolicyGrants.NeededResources).Where(form => form != "*").Distinct().ToArray();
            context.Report(
                Rule,
                span,
                statement.Number,
                [pattern.Text, Describe(forms)],
                properties: [(FindingProperties.Action, pattern.Text), (FindingProperties.Resources, string.Join("|", forms))]);
        }
    }

    private static string Describe(IReadOnlyList<string> forms) =>
        string.Join(" or ", forms.Take(MaxForms)) + (forms.Count > MaxForms ? $" (or one of {forms.Count - MaxForms} others)" : "");
}
