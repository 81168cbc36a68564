using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>
/// Actions that hand out credentials or content, or that say who else may. Listed are those that act on resources that can be named; who
/// else may is said by the actions of the access level "Permissions management".
/// </summary>
internal static class SensitiveActions
{
    private const string Credentials = "hands out credentials";
    private const string Content = "hands out content";
    private const string Exposure = "manages permissions";

    private static readonly Dictionary<string, string> Known = CatalogText.Rows("sensitive-actions.txt")
        .ToDictionary(row => row[0], row => row[1] == "credentials" ? Credentials : Content, StringComparer.OrdinalIgnoreCase);

    // AWS counts glue:ListEntities and a few more of that kind as management.
    private static readonly string[] Readings = ["List", "Get", "Describe"];

    /// <summary>The names of the actions that hand out credentials or content.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>What an action does, in words that follow its name; null for one that is not sensitive.</summary>
    public static string? Find(ServiceAction action)
    {
        if (Known.TryGetValue(action.FullName, out var what))
            return what;
        return action.AccessLevel == AccessLevel.PermissionsManagement
            && !Readings.Any(verb => action.Name.StartsWith(verb, StringComparison.Ordinal))
            ? Exposure
            : null;
    }

    /// <summary>Which of several to tell of: the lowest.</summary>
    public static int RankOf(string what) => what switch { Credentials => 0, Content => 1, _ => 2 };
}
