namespace Dstack.Permissions.Iam.Rules;

/// <content>The rules of policy variables.</content>
public static partial class PolicyRules
{
    internal static readonly PolicyRule InvalidVariable = Error(
        PolicyRuleIds.InvalidVariable, "Policy variables are well formed", "'{0}' {1}");

    internal static readonly PolicyRule UselessVariable = Warning(
        PolicyRuleIds.UselessVariable, "Policy variables have a value", "'{0}' {1}");

    internal static readonly PolicyRule EarlyVariable = Info(
        PolicyRuleIds.EarlyVariable, "Policy variables stand in the last part of an ARN",
        "'{0}' stands before the ARN's last part, where AWS documents no variables; write the value or '*'");
}
