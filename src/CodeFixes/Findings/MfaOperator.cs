using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Makes a condition on MFA demand it.</summary>
internal static class MfaOperator
{
    private const string Bool = "Bool";

    /// <summary>The edit; null for an Allow without MFA, which may be meant, and where other keys stand under the operator.</summary>
    public static FindingEdit? Correct(FindingSite site)
    {
        if (site.Operator is not { Value: JsonObject { Properties: [var key] } } property
            || !ConditionOperator.TryParse(property.Name.Value, out var @operator))
            return null;
        var isDeny = site.Statement?.Effect?.Value is JsonString { Value: "Deny" };
        return (@operator.Family, isDeny) switch
        {
            (ConditionFamily.Bool, true) when !@operator.IsIfExists => FittingOperator.Rename(site, @operator with { IsIfExists = true }),
            (ConditionFamily.Bool or ConditionFamily.Numeric, false) when @operator.IsIfExists =>
                FittingOperator.Rename(site, @operator with { IsIfExists = false }),
            (ConditionFamily.Null, false) => DemandTrue(site, key),
            _ => null,
        };
    }

    private static FindingEdit? DemandTrue(FindingSite site, JsonProperty key)
    {
        ConditionOperator.TryParse(Bool, out var demand);
        if (key.Value is not { } value || FittingOperator.Rename(site, demand) is not { } rename)
            return null;
        return rename with { Changes = [.. rename.Changes, new TextChange(new TextSpan(value.Span.Start, value.Span.Length), "\"true\"")] };
    }
}
