using System;
using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>DSP1404. What IAM itself checks of IAM's and S3's ARNs.</summary>
internal sealed class ArnShapeRule() : ArnRule(Descriptor)
{
    // The list in IAM's own message, and the two types that its actions have come to act on since.
    private static readonly string[] IamTypes =
    [
        "user/", "federated-user/", "role/", "group/", "instance-profile/", "mfa/", "server-certificate/", "policy/", "sms-mfa/",
            "saml-provider/",
        "oidc-provider/", "report/", "access-report/", "delegation-request/", "role-template/",
    ];

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1404",
        "Malformed ARN of IAM or S3",
        "{0}") with { HasFix = true, Obscures = Obscured.Resource };

    protected override void Check(RuleContext context, CheckedStatement statement, JsonString text, ArnParts parts)
    {
        if (parts.Count < 6)
            return;
        if (parts[2] == "iam")
            CheckIam(context, statement, parts);
        else if (parts[2] == "s3" && ArnPattern.TryParse(text.Value, out var arn))
            CheckS3(context, statement, parts, arn);
    }

    private void CheckIam(RuleContext context, CheckedStatement statement, ArnParts parts)
    {
        if (parts[3].Length > 0 && !parts.IsOpen(3))
            context.Report(Rule, parts.SpanOf(3), statement.Number, ["An ARN of IAM has no region; write 'arn:aws:iam::account:...'"],
                replacement: "");
        var resource = parts[5];
        if (parts.IsOpen(5) && Placeholder.Mask(resource)[0] == '*')
            return;
        var isKnown = resource is "root" || resource.IndexOfAny(['*', '?']) is >= 0 and var wildcard && IsBeginning(resource, wildcard)
            || IamTypes.Any(type => resource.StartsWith(type, StringComparison.Ordinal));
        if (!isKnown && resource.Length > 0)
            context.Report(Rule, parts.SpanOf(5), statement.Number, [$"'{resource.Shorten()}' is not a resource of IAM; it begins with "
                + $"{string.Join(", ", IamTypes)}"], PolicySeverity.Warning);
    }

    // A wildcard before the type's slash may become any type.
    private static bool IsBeginning(string resource, int wildcard) => IamTypes.Any(type =>
        GlobPattern.Intersects(type + "*", resource) && resource.IndexOf('/') is var slash && (slash < 0 || wildcard < slash));

    private void CheckS3(RuleContext context, CheckedStatement statement, ArnParts parts, ArnPattern arn)
    {
        if (arn.Region.Length == 0 && arn.Account.Length == 0)
            return;
        if (ArnForms.FindAll(context.Catalog, arn).Any(form => form.Fits && form.Form.Region.Length > 0))
            return;
        // IAM refuses a region, and saves an account.
        var isRegion = arn.Region.Length > 0;
        var (part, name) = isRegion ? (3, "region") : (4, "account");
        if (!parts.IsOpen(part))
            context.Report(Rule, parts.SpanOf(part), statement.Number, [$"An ARN of an S3 bucket or object has no {name}; write "
                + $"'arn:aws:s3:::{parts[5].Shorten()}'"], isRegion ? PolicySeverity.Error : PolicySeverity.Warning, "");
    }
}
