using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1505. A key that the reference lists for a service and for none of its actions says nothing of who carries it.</summary>
internal sealed class UnsupportedConditionKeyRule() : ConditionRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1505",
        "Condition key that no action supports",
        "No action of the statement supports '{0}', {1}; remove the condition, or name actions that support it");

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        if (ConditionKeys.Find(context.Catalog, condition.Key.Value) is not { } key || ConditionKeys.IsUniversal(context.Catalog, key))
            return;
        var actions = statement.CoveredBy(context.Catalog);
        if (actions.Count == 0
            || actions.Any(action => action.Covered.Count == 0 || action.Covered.Any(covered => ConditionKeys.Supports(covered, key))))
            return;
        if (ConditionKeys.IsUnassigned(context.Catalog, key))
            return;
        var isTrue = @operator.Family == ConditionFamily.Null
            ? condition.Values.Any(value => TextOf(value) == "true")
            : @operator.HoldsWhenAbsent;
        context.Report(
            Rule, condition.Key.ContentSpan, statement.Number,
                [condition.Key.Value.Shorten(), isTrue ? "so that the condition always holds" : "so that the statement never applies"]);
    }
}
