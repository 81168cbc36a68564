using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1510. ForAllValues holds for a request without the key: in an Allow something else must demand the key.</summary>
internal sealed class MultiValueRule() : ConditionRule(Descriptor)
{
    private const string TagKeys = "aws:TagKeys";

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1510",
        "Set operator that does not fit the condition key",
        "{0}") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        if (@operator.Family == ConditionFamily.Null
            || ConditionKeys.Find(context.Catalog, condition.Key.Value) is not { Type.Length: > 0 } key)
            return;
        var isMulti = key.Type.StartsWith("ArrayOf", StringComparison.Ordinal);
        var name = condition.Key.Value.Shorten();
        string? fault = null;
        var severity = PolicySeverity.Warning;
        if (isMulti && @operator.Qualifier.Length == 0)
            fault = $"'{name}' has several values in a request; write 'ForAnyValue:{@operator}' or 'ForAllValues:{@operator}'";
        else if (!isMulti && @operator.Qualifier.Length > 0)
            fault = $"'{name}' has one value in a request; write '{@operator with { Qualifier = "" }}'";
        else if (@operator is { Qualifier: ConditionOperator.ForAll, IsIfExists: false } && statement.Statement.Effect == Effect.Allow
            && !IsDemanded(statement, condition))
            (severity, fault) = (SeverityOfAbsence(condition),
                $"'{@operator}' holds for a request without '{name}' too; add \"Null\": {{ \"{name}\": \"false\" }} if it must be there");
        if (fault is not null)
            context.Report(Rule, condition.Operator.ContentSpan, statement.Number, [fault], severity);
    }

    // Allowing a request without tags is what most who list tag keys want.
    private static PolicySeverity SeverityOfAbsence(ConditionSyntax condition) =>
        condition.Key.Value.Equals(TagKeys, StringComparison.OrdinalIgnoreCase) ? PolicySeverity.Info : PolicySeverity.Warning;

    // A tag that the request must have makes the list of its tags non-empty.
    private static bool IsDemanded(CheckedStatement statement, ConditionSyntax condition)
    {
        var isTagKeys = condition.Key.Value.Equals(TagKeys, StringComparison.OrdinalIgnoreCase);
        foreach (var other in statement.Syntax.Conditions)
        {
            var isSame = other.Key.Value.Equals(condition.Key.Value, StringComparison.OrdinalIgnoreCase)
                || (isTagKeys && other.Key.Value.StartsWith("aws:RequestTag/", StringComparison.OrdinalIgnoreCase));
            if (isSame && ConditionOperator.TryParse(other.Operator.Value, out var @operator) && Demands(other, @operator))
                return true;
        }

        return false;
    }

    private static bool Demands(ConditionSyntax condition, ConditionOperator @operator) => @operator.Family == ConditionFamily.Null
        ? condition.Values.Any(value => TextOf(value) == "false")
        : !@operator.HoldsWhenAbsent;
}
