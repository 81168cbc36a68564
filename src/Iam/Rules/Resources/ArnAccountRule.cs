using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>
/// DSP1407. S3's ARNs are DSP1404's. Documents of Systems Manager and views of Resource Explorer that AWS owns have no account.
/// </summary>
internal sealed class ArnAccountRule() : ArnPartRule(Descriptor, 4, "an", "account", "its 12 digits")
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1407",
        "Wrong account in an ARN",
        "{0}") with { HasFix = true, Obscures = Obscured.Resource };

    protected override string PartOf(ArnPattern arn) => arn.Account;

    protected override (string Message, string? Replacement)? FindFault(RuleContext context, ArnPattern arn) =>
        IsAccount(arn.Account) ? null : ($"'{arn.Account.Shorten()}' is not an account; write its 12 digits or '*'", null);

    protected override bool IsExempt(ArnPattern arn) => arn.Service is "s3"
        || arn.Account == "aws"
        || (arn.Account.Length == 0 && (arn.Service is "ssm" or "resource-explorer-2"));

    private static bool IsAccount(string account) => account is "" or "aws"
        || GlobPattern.HasWildcard(account)
        || (account.Length == 12 && account.All(character => character is >= '0' and <= '9'));
}
