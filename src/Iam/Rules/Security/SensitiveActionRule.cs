using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1608.</summary>
internal sealed class SensitiveActionRule : StatementRule
{
    public override PolicyRule Rule => PolicyRules.SensitiveAction;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Statement.Effect != Effect.Allow || statement.Statement.IsNotAction || !Narrowing.IsAbsent(statement)
            || statement.Resources.All(resource => resource.Text.Value != "*"))
            return;
        foreach (var (text, pattern) in statement.Actions)
        {
            if (pattern.IsExact && SensitiveActions.All.TryGetValue(pattern.Text, out var what))
                context.Report(Rule, text.ContentSpan, statement.Number, [pattern.Text, what]);
        }
    }
}
