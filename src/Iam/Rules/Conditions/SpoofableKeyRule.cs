using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1515.</summary>
internal sealed class SpoofableKeyRule() : ConditionRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Info(
        "DSP1515",
        "Condition key that the caller sets",
        "The caller sets '{0}' itself; do not base access on it");

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        if (condition.Key.Value.ToLowerInvariant() is "aws:referer" or "aws:useragent")
            context.Report(Rule, condition.Key.ContentSpan, statement.Number, [condition.Key.Value]);
    }
}
