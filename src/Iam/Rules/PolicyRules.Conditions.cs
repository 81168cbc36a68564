namespace Dstack.Permissions.Iam.Rules;

/// <content>The rules of conditions.</content>
public static partial class PolicyRules
{
    internal static readonly PolicyRule UnknownOperator = Error(
        PolicyRuleIds.UnknownOperator, "Condition operators exist", "{0}");

    internal static readonly PolicyRule NullIfExists = Error(
        PolicyRuleIds.NullIfExists, "Null has no IfExists", "No operator '{0}' exists: Null asks whether a key exists; write 'Null'");

    internal static readonly PolicyRule UnknownConditionKey = Warning(
        PolicyRuleIds.UnknownConditionKey, "Condition keys exist", "No condition key '{0}' is known{1}");

    internal static readonly PolicyRule IncompleteTagKey = Warning(
        PolicyRuleIds.IncompleteTagKey, "Tag keys name the tag", "'{0}' does not say which tag; write '{1}/name'");

    internal static readonly PolicyRule UnsupportedConditionKey = Warning(
        PolicyRuleIds.UnsupportedConditionKey, "An action supports the condition key",
        "No action of the statement supports '{0}', {1}; remove the condition, or name actions that support it");

    internal static readonly PolicyRule PartlySupportedConditionKey = Warning(
        PolicyRuleIds.PartlySupportedConditionKey, "Every action supports the condition key",
        "'{0}' is not supported by {1}, to which the statement therefore never applies; put them in a statement without this condition");

    internal static readonly PolicyRule OperatorType = Warning(
        PolicyRuleIds.OperatorType, "The operator fits the type of the key", "'{0}' does not fit '{1}', which is of type {2}; use {3} operators");

    internal static readonly PolicyRule ConditionValue = Error(
        PolicyRuleIds.ConditionValue, "The operator can read the value", "'{0}' is no value for '{1}'; write {2}");

    internal static readonly PolicyRule WildcardValue = Warning(
        PolicyRuleIds.WildcardValue, "Wildcards stand where they mean something", "'{0}' has a wildcard, which '{1}' takes for plain text; write '{2}'");

    internal static readonly PolicyRule MultiValue = Warning(
        PolicyRuleIds.MultiValue, "Set operators fit their keys", "{0}");

    internal static readonly PolicyRule EmptyCondition = Warning(
        PolicyRuleIds.EmptyCondition, "Conditions compare something", "{0}");

    internal static readonly PolicyRule MixedValues = Warning(
        PolicyRuleIds.MixedValues, "Values of a condition go together", "{0}");

    internal static readonly PolicyRule ValueMeaning = Warning(
        PolicyRuleIds.ValueMeaning, "A request can have the value", "'{0}' {1}");

    internal static readonly PolicyRule Mfa = Warning(
        PolicyRuleIds.Mfa, "Conditions on MFA demand it", "'{0}' with '{1}' {2}");

    internal static readonly PolicyRule SpoofableKey = Info(
        PolicyRuleIds.SpoofableKey, "Conditions rest on what the caller cannot choose", "The caller sets '{0}' itself; do not rest access on it");
}
