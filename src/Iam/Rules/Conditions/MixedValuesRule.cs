using System.Linq;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1512.</summary>
internal sealed class MixedValuesRule : ConditionRule
{
    public override PolicyRule Rule => PolicyRules.MixedValues;

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        if (condition.Values.Count < 2)
            return;
        if (@operator.Family is ConditionFamily.Bool or ConditionFamily.Null)
            context.Report(Rule, condition.Value!.Span, statement.Number, [$"'{@operator.Name}' compares with one value; write \"true\" or \"false\""]);
        else if (condition.Values.Select(value => value.Kind).Distinct().Count() > 1)
            context.Report(Rule, condition.Value!.Span, statement.Number, [$"The values of '{Shortened.Of(condition.Key.Value)}' are of several JSON types; write all of them as strings"]);
    }
}
