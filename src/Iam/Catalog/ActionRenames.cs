using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>Names that people write for actions, where neither spelling nor the API's operations lead to the right one.</summary>
internal static class ActionRenames
{
    /// <summary>Every name, with the actions meant.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        CatalogText.Rows("action-renames.txt").ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The actions meant by a name: several where it takes all of them, or one of them; none where none is known.</summary>
    public static IReadOnlyList<string> Find(string action) => All.TryGetValue(action, out var meant) ? meant.Split(' ') : [];
}
