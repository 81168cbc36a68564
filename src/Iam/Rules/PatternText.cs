using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>Compares strings of a policy as patterns, placeholders and variables being themselves.</summary>
internal static class PatternText
{
    /// <summary>Whether all that fits <paramref name="narrow"/> fits <paramref name="wide"/>.</summary>
    public static bool Covers(string wide, string narrow, bool ignoreCase) => ignoreCase
        ? CoversExactly(wide.ToLowerInvariant(), narrow.ToLowerInvariant())
        : CoversExactly(wide, narrow);

    private static bool CoversExactly(string wide, string narrow) =>
        wide == narrow || (GlobPattern.HasWildcard(wide) && GlobPattern.Covers(wide, narrow));
}
