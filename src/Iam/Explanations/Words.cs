using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Dstack.Permissions.Iam.Explanations;

/// <summary>Lists as explanations write them.</summary>
internal static class Words
{
    private const int Shown = 3;

    /// <summary>The first of the texts in quotes, and how many more there are.</summary>
    public static string Quoted(IReadOnlyList<string> texts)
    {
        var shown = string.Join(", ", texts.Take(Shown).Select(text => "'" + text + "'"));
        return texts.Count > Shown ? shown + " and " + (texts.Count - Shown).ToString(CultureInfo.InvariantCulture) + " more" : shown;
    }
}

/// <summary>How much two names are alike.</summary>
internal static class CommonStart
{
    /// <summary>The number of characters that they begin with alike, without case.</summary>
    public static int Count(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && char.ToUpperInvariant(one[length]) == char.ToUpperInvariant(other[length]))
            length++;
        return length;
    }
}
