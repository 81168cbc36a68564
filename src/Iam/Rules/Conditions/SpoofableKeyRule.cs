using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1515.</summary>
internal sealed class SpoofableKeyRule : ConditionRule
{
    public override PolicyRule Rule => PolicyRules.SpoofableKey;

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        if (condition.Key.Value.ToLowerInvariant() is "aws:referer" or "aws:useragent")
            context.Report(Rule, condition.Key.ContentSpan, statement.Number, [condition.Key.Value]);
    }
}
