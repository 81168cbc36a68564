using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1602.</summary>
internal sealed class WholeServiceRule : StatementRule
{
    public override PolicyRule Rule => PolicyRules.WholeService;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Statement.Effect != Effect.Allow || statement.Statement.IsNotAction)
            return;
        foreach (var (text, pattern) in statement.Actions)
        {
            if (pattern.HasOneService && pattern.Name.Trim('*').Length == 0)
                context.Report(Rule, text.ContentSpan, statement.Number, [pattern.Text]);
        }
    }
}
