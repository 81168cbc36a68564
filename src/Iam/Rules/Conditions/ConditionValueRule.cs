using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1508. Of all values IAM itself reads only dates when a policy is saved. What is not even JSON is DSP1001's.</summary>
internal sealed class ConditionValueRule() : ConditionRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1508",
        "Condition value that the operator cannot read",
        "'{0}' is not a value for '{1}'; write {2}") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        foreach (var value in condition.Values)
        {
            var text = TextOf(value);
            if (IsOpen(text) || Fits(@operator.Family, text) || context.Syntax.Json.Faults.Any(fault => fault.Span == value.Span))
                continue;
            var expected = Expected(@operator.Family);
            var lower = text.ToLowerInvariant();
            var replacement = @operator.Family is ConditionFamily.Bool or ConditionFamily.Null && ConditionValues.IsBoolean(lower)
                ? lower
                : null;
            context.Report(
                Rule,
                SpanOf(value),
                statement.Number,
                [text.Shorten(), @operator.Name, expected],
                @operator.Family == ConditionFamily.Date ? PolicySeverity.Error : PolicySeverity.Warning,
                replacement);
        }
    }

    private static bool Fits(ConditionFamily family, string text) => family switch
    {
        ConditionFamily.Numeric => ConditionValues.IsNumber(text),
        ConditionFamily.Date => ConditionValues.IsDate(text),
        ConditionFamily.Bool or ConditionFamily.Null => ConditionValues.IsBoolean(text),
        ConditionFamily.Binary => ConditionValues.IsBase64(text),
        ConditionFamily.IpAddress => IpRange.TryParse(text, out _),
        ConditionFamily.Arn => text is "*" || ArnPattern.TryParse(text, out _) || text.StartsWith("*", System.StringComparison.Ordinal),
        _ => true,
    };

    private static string Expected(ConditionFamily family) => family switch
    {
        ConditionFamily.Numeric => "a number",
        ConditionFamily.Date => "a date such as 2030-01-31T00:00:00Z, or seconds since 1970",
        ConditionFamily.Bool or ConditionFamily.Null => "true or false",
        ConditionFamily.Binary => "base64",
        ConditionFamily.IpAddress => "an IP address or CIDR such as 203.0.113.0/24",
        _ => "an ARN",
    };
}
