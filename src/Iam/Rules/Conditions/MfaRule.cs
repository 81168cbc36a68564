using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>
/// DSP1514. Requests with long-term keys do not carry the MFA keys at all (https://repost.aws/knowledge-center/mfa-iam-user-aws-cli); the
/// first and the last
/// trap are parliament's BAD_PATTERN_FOR_MFA too (https://github.com/duo-labs/parliament/blob/main/parliament/statement.py).
/// </summary>
internal sealed class MfaRule() : ConditionRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1514",
        "Condition that does not demand MFA",
        "'{0}' with '{1}' {2}") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        var isAllow = statement.Statement.Effect == Effect.Allow;
        var value = condition.Values.Count == 1 ? TextOf(condition.Values[0]).ToLowerInvariant() : "";
        var fault = condition.Key.Value.ToLowerInvariant() switch
        {
            "aws:multifactorauthpresent" => FindFault(@operator, value, isAllow),
            "aws:multifactorauthage" when isAllow && @operator is { Family: ConditionFamily.Numeric, IsIfExists: true } =>
                "holds for requests without MFA too; leave out IfExists",
            _ => null,
        };
        if (fault is not null)
            context.Report(Rule, condition.Key.ContentSpan, statement.Number, [condition.Key.Value, @operator.ToString(), fault]);
    }

    private static string? FindFault(ConditionOperator @operator, string value, bool isAllow) =>
        (@operator.Family, @operator.IsIfExists, value) switch
    {
        (ConditionFamily.Bool, false, "false") => isAllow
            ? "is met by temporary credentials without MFA, and by no long-term key; to demand MFA write \"true\""
            : "does not meet requests with long-term keys, which do not carry it; write 'BoolIfExists'",
        (ConditionFamily.Bool, true, "true") when isAllow => "holds for long-term keys without MFA too; write 'Bool'",
        (ConditionFamily.Null, _, "false") when isAllow =>
            "asks only whether the key is there, not whether it is true; write \"Bool\": { \"aws:MultiFactorAuthPresent\": \"true\" }",
        _ => null,
    };
}
