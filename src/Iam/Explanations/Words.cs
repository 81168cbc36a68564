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
