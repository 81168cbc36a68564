using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1509. Other families have DSP1508 for such a value.</summary>
internal sealed class WildcardValueRule() : ConditionRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1509",
        "Wildcard that is compared as plain text",
        "'{0}' has a wildcard, which '{1}' reads as plain text; write '{2}'") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        if (@operator.Family != ConditionFamily.String || @operator.HasWildcards)
            return;
        foreach (var value in condition.Values)
        {
            var text = TextOf(value);
            if (!GlobPattern.HasWildcard(text.Replace("${*}", "").Replace("${?}", "")))
                continue;
            var like = @operator with { Name = @operator.IsNegated ? "StringNotLike" : "StringLike" };
            context.Report(Rule, SpanOf(value), statement.Number, [text.Shorten(), @operator.ToString(), like.ToString()]);
        }
    }
}
