using System;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1513. Values that have the right type and that no request can have.</summary>
internal sealed class ValueMeaningRule() : ConditionRule(Descriptor)
{
    private static readonly Regex Vpc = new("^vpc-[0-9a-f]{8,17}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex Vpce = new("^vpce-[0-9a-f]{8,17}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1513",
        "Condition value that no request has",
        "'{0}' {1}") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        foreach (var value in condition.Values)
        {
            var text = TextOf(value);
            if (IsOpen(text) || FindFault(context.Catalog, condition.Key.Value.ToLowerInvariant(), @operator, text) is not { } fault)
                continue;
            context.Report(Rule, SpanOf(value), statement.Number, [text.Shorten(), fault]);
        }
    }

    private static string? FindFault(IamCatalog catalog, string key, ConditionOperator @operator, string text)
    {
        if (@operator.Family == ConditionFamily.IpAddress)
            return FindAddressFault(key, text);
        if (@operator.Family is not (ConditionFamily.String or ConditionFamily.Arn)
            || (@operator.HasWildcards && key != "aws:requestedregion" && GlobPattern.HasWildcard(text)))
            return null;
        return key switch
        {
            "aws:sourcevpc" when !Vpc.IsMatch(text) => "is no VPC id such as vpc-0123456789abcdef0",
            "aws:sourcevpce" when !Vpce.IsMatch(text) => "is no VPC endpoint id such as vpce-0123456789abcdef0",
            "aws:requestedregion" when !IsRegion(catalog, @operator, text) => "is no known region" + CatalogNote.Write(catalog),
            _ when key.EndsWith("kmskeyarn", StringComparison.Ordinal)
                && !IsKmsKey(text) => "is no ARN of a KMS key (arn:aws:kms:region:account:key/id)",
            _ => null,
        };
    }

    private static string? FindAddressFault(string key, string text)
    {
        if (!IpRange.TryParse(text, out var range))
            return null;
        if (key == "aws:sourceip" && range.IsPrivate)
            return "is a private address, which aws:SourceIp never has; use aws:VpcSourceIp for requests from a VPC";
        return range.HasHostBits ? $"has bits set after its prefix; write '{range.Cleared()}'" : null;
    }

    private static bool IsRegion(IamCatalog catalog, ConditionOperator @operator, string text) => @operator.HasWildcards
        ? Regions.Fits(catalog, text)
        : Regions.Contains(catalog, text) || text == "aws-global" || GlobPattern.HasWildcard(text);

    private static bool IsKmsKey(string text) => text is "" or "*"
        || (ArnPattern.TryParse(text, out var arn) && GlobPattern.Intersects(arn.Service, "kms")
            && new[] { "key/*", "alias/*" }.Any(form => GlobPattern.Intersects(arn.Resource, form)));
}
