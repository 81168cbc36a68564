using System;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Rules;
using Dstack.Permissions.Iam.Rules.Conditions;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Writes what is nearly an ARN as the ARN.</summary>
internal static class MalformedArn
{
    private const string Scheme = "arn:";

    private static readonly Regex ShortBucket = new(
        "^(?<start>arn:[a-z*-]+:s3):{1,2}(?<rest>[^:]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));

    private static readonly Regex ShortIam = new(
        @"^(?<start>arn:[a-z*-]+:iam):(?<rest>(\*|[0-9]{12}):[^:]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));

    /// <summary>The answer to what is no ARN: the bucket's and its objects' for <c>s3://bucket</c>.</summary>
    public static FindingEdit? Correct(FindingSite site)
    {
        if (site.Property(FindingProperties.Replacements) is { } replacements)
            return Replacement.BySeveral(site, replacements.Split('|'));
        if (site.Property(FindingProperties.Replacement) is not null)
            return Replacement.Create(site);
        var text = site.String?.Value.Trim() ?? "";
        if (text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Replacement.By(site, Scheme + text.Substring(Scheme.Length));
        return text == "*" ? Replacement.By(site, text) : null;
    }

    /// <summary>The answer to an ARN with too few parts, where the service has neither region nor account, or no region.</summary>
    public static FindingEdit? Lengthen(FindingSite site)
    {
        var text = site.String?.Value ?? "";
        if (ShortBucket.Match(text) is { Success: true } bucket)
            return Replacement.By(site, bucket.Groups["start"].Value + ":::" + bucket.Groups["rest"].Value);
        return ShortIam.Match(text) is { Success: true } iam
            ? Replacement.By(site, iam.Groups["start"].Value + "::" + iam.Groups["rest"].Value)
            : null;
    }
}

/// <summary>Clears the bits of an address behind its prefix.</summary>
internal static class HostBits
{
    /// <summary>The edit; null for any other value that no request has.</summary>
    public static FindingEdit? Clear(FindingSite site) =>
        site.String is { } text && IpRange.TryParse(text.Value, out var range) && range.HasHostBits
            && !(range.IsPrivate && IsSourceIp(site))
            ? Replacement.By(site, range.Cleared())
            : null;

    // A private address there is another fault, which this would only dress up.
    private static bool IsSourceIp(FindingSite site) => site.ConditionKey?.Name.Value.ToLowerInvariant() == "aws:sourceip";
}
