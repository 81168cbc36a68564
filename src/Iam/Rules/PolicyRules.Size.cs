namespace Dstack.Permissions.Iam.Rules;

/// <content>The rules of size.</content>
public static partial class PolicyRules
{
    internal static readonly PolicyRule QuotaExceeded = Error(
        PolicyRuleIds.QuotaExceeded, "The policy is within its quota",
        "The policy has {0} characters without white space{1}, more than the {2} that {3} may have; use wildcards or split it");

    internal static readonly PolicyRule QuotaNear = Info(
        PolicyRuleIds.QuotaNear, "The policy has room to grow", "{0}");

    internal static readonly PolicyRule DocumentTooLong = Error(
        PolicyRuleIds.DocumentTooLong, "The document is within the API's limit", "The document has {0} characters, more than the {1} that the API takes, white space counted; remove white space");
}
