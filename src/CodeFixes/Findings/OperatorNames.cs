using System;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Which operator of another family compares as one does.</summary>
internal static class OperatorNames
{
    private const string ArrayOf = "ArrayOf";

    /// <summary>The operator for a type of key; null where the operator fits, or where no other compares as it does.</summary>
    public static string? For(ConditionOperator @operator, string type)
    {
        var comparison = ComparisonOf(@operator);
        return (type.StartsWith(ArrayOf, StringComparison.Ordinal) ? type.Substring(ArrayOf.Length) : type, @operator.Family) switch
        {
            ("ARN", ConditionFamily.String) =>
                comparison switch { "Equals" or "Like" => "ArnLike", "NotEquals" or "NotLike" => "ArnNotLike", _ => null },
            ("IPAddress", ConditionFamily.String) =>
                comparison switch { "Equals" or "Like" => "IpAddress", "NotEquals" or "NotLike" => "NotIpAddress", _ => null },
            ("Bool", ConditionFamily.String) => comparison is "Equals" or "EqualsIgnoreCase" or "Like" ? "Bool" : null,
            ("Numeric", ConditionFamily.String or ConditionFamily.Date) => Known("Numeric", comparison),
            ("Date", ConditionFamily.String or ConditionFamily.Numeric) => Known("Date", comparison),
            ("String", ConditionFamily.Numeric or ConditionFamily.Date or ConditionFamily.Bool or ConditionFamily.IpAddress) =>
                comparison is "Equals" or "NotEquals" ? "String" + comparison : null,
            _ => null,
        };
    }

    private static string? Known(string family, string comparison) =>
        ConditionOperator.TryParse(family + comparison, out var known) ? known.Name : null;

    private static string ComparisonOf(ConditionOperator @operator) => @operator.Family switch
    {
        ConditionFamily.String or ConditionFamily.Numeric or ConditionFamily.Date =>
            @operator.Name.Substring(@operator.Family.ToString().Length),
        ConditionFamily.Bool or ConditionFamily.IpAddress => @operator.IsNegated ? "NotEquals" : "Equals",
        _ => @operator.Name,
    };
}
