using System.Linq;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Renames a misspelt element.</summary>
internal static class ElementName
{
    // What editors find a file's schema by. IAM takes no such element.
    private const string Schema = "$schema";

    /// <summary>The edit; null where the name is near no element, or where two names are near the same.</summary>
    public static FindingEdit? Correct(FindingSite site)
    {
        if (site.Property(FindingProperties.Replacement) is null)
            return site.String?.Value == Schema ? Removal.RemoveMember(site) : null;
        var elements = site.Statement?.Elements ?? site.Text.Syntax.Elements;
        var misspelt = elements.FirstOrDefault(element => element.Property.Name == site.String);
        return misspelt is null || elements.Count(element => element.Kind == misspelt.Kind) > 1 ? null : Replacement.Create(site);
    }
}
