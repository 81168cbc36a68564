using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Writes what is nearly <c>service:action</c> as that.</summary>
internal static class MalformedAction
{
    /// <summary>The edit; null where the text is nearly no action that exists.</summary>
    public static FindingEdit? Correct(FindingSite site)
    {
        if (site.String is not { } text || site.Statement is not { } statement || !statement.Actions.Contains(text))
            return null;
        var bare = new string(text.Value.Where(character => !char.IsWhiteSpace(character)).ToArray());
        var candidates = new[] { bare, bare.Replace("::", ":"), WithColon(bare, '.'), WithColon(bare, '/') }
            .OfType<string>()
            .Where(candidate => candidate != text.Value && IsKnown(site, candidate))
            .Distinct()
            .ToArray();
        return candidates.Length == 1 ? Replacement.By(site, candidates[0]) : null;
    }

    private static string? WithColon(string text, char separator)
    {
        var index = text.IndexOf(separator);
        return index < 0 || text.IndexOf(':') >= 0 ? null : text.Substring(0, index) + ":" + text.Substring(index + 1);
    }

    private static bool IsKnown(FindingSite site, string text)
    {
        var pattern = new ActionPattern(text);
        return pattern.IsWellFormed && pattern.HasOneService && GrantedActions.Expand(pattern, site.Catalog).Any();
    }
}
