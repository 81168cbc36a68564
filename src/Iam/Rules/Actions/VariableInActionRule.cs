using System;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>DSP1309.</summary>
internal sealed class VariableInActionRule : StatementRule
{
    public override PolicyRule Rule => PolicyRules.VariableInAction;

    public static bool HasVariable(string text) => text.IndexOf("${", StringComparison.Ordinal) >= 0;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, _) in statement.Actions)
        {
            if (HasVariable(text.Value))
                context.Report(Rule, text.ContentSpan, statement.Number, [Shortened.Of(text.Value)]);
        }
    }
}
