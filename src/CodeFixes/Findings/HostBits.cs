using Dstack.Permissions.Iam.Rules.Conditions;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Clears the bits of an address behind its prefix.</summary>
internal static class HostBits
{
    /// <summary>The edit; null for any other value that no request has.</summary>
    public static FindingEdit? Clear(FindingSite site) =>
        site.String is { } text && IpRange.TryParse(text.Value, out var range) && range.HasHostBits && !(range.IsPrivate && IsSourceIp(site))
            ? Replacement.By(site, range.Cleared())
            : null;

    // A private address there is another fault, which this would only dress up.
    private static bool IsSourceIp(FindingSite site) => site.ConditionKey?.Name.Value.ToLowerInvariant() == "aws:sourceip";
}
