using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>
/// DSP1506. Only actions named one by one count, only where the condition fails for want of the key, and only those that no other statement
/// grants without it.
/// </summary>
internal sealed class PartlySupportedConditionKeyRule() : ConditionRule(Descriptor)
{
    private const int MaxNamed = 4;

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1506",
        "Condition key that some actions do not support",
        "'{0}' is not supported by {1}, to which the statement therefore never applies; put them in a statement without this condition");

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        if (@operator.HoldsWhenAbsent
            || (@operator.Family == ConditionFamily.Null && condition.Values.All(value => TextOf(value) != "false")))
            return;
        if (ConditionKeys.Find(context.Catalog, condition.Key.Value) is not { } key || ConditionKeys.IsUniversal(context.Catalog, key))
            return;
        var actions = statement.CoveredBy(context.Catalog);
        if (!actions.Any(action => action.Covered.Any(covered => ConditionKeys.Supports(covered, key))))
            return;
        var unsupported = actions
            .Where(action => action.Pattern.IsExact && action.Covered.Count == 1 && !ConditionKeys.Supports(action.Covered[0], key))
            .Where(action => !IsGrantedWithout(context, statement, action.Covered[0], condition.Key.Value))
            .Select(action => $"'{action.Pattern.Text}'")
            .ToArray();
        if (unsupported.Length > 0)
        {
            var named = string.Join(", ", unsupported.Take(MaxNamed))
                + (unsupported.Length > MaxNamed ? $" and {unsupported.Length - MaxNamed} others" : "");
            context.Report(Rule, condition.Key.ContentSpan, statement.Number, [condition.Key.Value.Shorten(), named]);
        }
    }

    private static bool IsGrantedWithout(RuleContext context, CheckedStatement statement, ServiceAction action, string key) =>
        statement.Statement.Effect == Effect.Allow && context.Statements.Any(other => other != statement
            && other.MayAllow(action)
            && !other.Statement.Conditions.Any(condition => condition.Key.Equals(key, System.StringComparison.OrdinalIgnoreCase)));
}
