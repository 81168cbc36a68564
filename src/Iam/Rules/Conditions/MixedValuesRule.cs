using System.Linq;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1512.</summary>
internal sealed class MixedValuesRule() : ConditionRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1512",
        "Condition values that do not go together",
        "{0}") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        if (condition.Values.Count < 2)
            return;
        if (@operator.Family is ConditionFamily.Bool or ConditionFamily.Null)
            context.Report(Rule, condition.Value!.Span, statement.Number,
                [$"'{@operator.Name}' compares with one value; write \"true\" or \"false\""]);
        else if (condition.Values.Select(value => value.Kind).Distinct().Count() > 1)
            context.Report(Rule, condition.Value!.Span, statement.Number,
                [$"The values of '{condition.Key.Value.Shorten()}' are of several JSON types; write all of them as strings"]);
    }
}
