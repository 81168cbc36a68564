using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>Prefixes of services that AWS has shut down and that older policies still name.</summary>
internal static class RetiredServices
{
    private static readonly HashSet<string> Prefixes =
        new(CatalogText.Rows("retired-services.txt").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the prefix is that of a retired service.</summary>
    public static bool Contains(string prefix) => Prefixes.Contains(prefix);
}
