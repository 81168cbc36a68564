using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1507. String operators compare the text of ARNs too, and a tag may hold an ARN: both are said only.</summary>
internal sealed class OperatorTypeRule() : ConditionRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1507",
        "Operator of another type than the condition key",
        "'{0}' does not fit '{1}', which is of type {2}; use {3} operators") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        if (@operator.Family == ConditionFamily.Null || ConditionKeys.Find(context.Catalog, condition.Key.Value) is not { } key)
            return;
        var type = key.Type.StartsWith("ArrayOf", System.StringComparison.Ordinal) ? key.Type.Substring("ArrayOf".Length) : key.Type;
        if (type.Length == 0 || Fits(type, @operator.Family, key.Name))
            return;
        var isUsable = (type == "ARN" && @operator.Family == ConditionFamily.String && !@operator.HasWildcards)
            || (type == "String" && @operator.Family == ConditionFamily.Arn);
        context.Report(
            Rule,
            condition.Operator.ContentSpan,
            statement.Number,
            [condition.Operator.Value.Shorten(), condition.Key.Value.Shorten(), type,
                type == "ARN" ? "ArnLike" : type == "IPAddress" ? "IpAddress" : type],
            isUsable ? PolicySeverity.Info : PolicySeverity.Warning);
    }

    private static bool Fits(string type, ConditionFamily family, string key) => type switch
    {
        "String" => family is ConditionFamily.String or ConditionFamily.Binary,
        "ARN" => family == ConditionFamily.Arn,
        "Bool" => family == ConditionFamily.Bool,
        "Numeric" => family == ConditionFamily.Numeric,
        "Date" => family == ConditionFamily.Date || (family == ConditionFamily.Numeric && key == "aws:EpochTime"),
        "IPAddress" => family == ConditionFamily.IpAddress,
        "Binary" => family == ConditionFamily.Binary,
        _ => true,
    };
}
