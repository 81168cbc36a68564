using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>AWS's regions, and those that a permissions model adds.</summary>
internal static class Regions
{
    private static readonly HashSet<string> Known = [.. CatalogText.Rows("regions.txt").Select(row => row[0])];

    public static IEnumerable<string> All(IamCatalog catalog) => Known.Concat(catalog.AddedRegions);

    public static bool Contains(IamCatalog catalog, string region) => Known.Contains(region) || catalog.AddedRegions.Contains(region);

    public static bool Fits(IamCatalog catalog, string pattern) =>
        All(catalog).Any(region => GlobPattern.Matches(pattern, region, ignoreCase: false))
        || GlobPattern.Matches(pattern, "aws-global", ignoreCase: false);
}
