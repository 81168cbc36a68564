using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>DSP1407. S3's ARNs are DSP1404's. Documents of Systems Manager and views of Resource Explorer that AWS owns have no account.</summary>
internal sealed class ArnAccountRule : ArnRule
{
    public override PolicyRule Rule => PolicyRules.ArnAccount;

    protected override void Check(RuleContext context, CheckedStatement statement, JsonString text, ArnParts parts)
    {
        if (parts.Count < 6 || parts.IsOpen(4) || !ArnPattern.TryParse(text.Value, out var arn))
            return;
        if (!IsAccount(arn.Account))
        {
            context.Report(Rule, parts.SpanOf(4), statement.Number, [$"'{Shortened.Of(arn.Account)}' is no account; write its 12 digits or '*'"]);
            return;
        }

        if (arn.Service is "s3" || (arn.Account.Length == 0 && (arn.Service is "ssm" or "resource-explorer-2")))
            return;
        var forms = ArnForms.Of(context.Catalog, arn).Where(form => form.Fits).Select(form => form.Form).ToArray();
        if (forms.Length == 0 || arn.Account == "aws" || forms.Any(form => ArnForms.IsPart(form.Account, arn.Account)))
            return;
        context.Report(
            Rule,
            parts.SpanOf(4),
            statement.Number,
            [arn.Account.Length == 0 ? $"An ARN of {arn.Service} has an account here; write its 12 digits or '*'" : $"An ARN of {arn.Service} has no account here; leave '{arn.Account}' out"],
            replacement: arn.Account.Length == 0 ? null : "");
    }

    private static bool IsAccount(string account) => account is "" or "aws"
        || GlobPattern.HasWildcard(account)
        || (account.Length == 12 && account.All(character => character is >= '0' and <= '9'));
}
