using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dstack.Permissions.CatalogBuilder.Output;

/// <summary>The checked-in catalog.</summary>
public sealed class CatalogFolder(string root)
{
    public const string Catalog = "src/Iam/Catalog/Data/";

    /// <summary>Writes what differs and removes what is no longer built; the number of files touched.</summary>
    public int Write(IReadOnlyDictionary<string, string> files)
    {
        var differences = Differences(files);
        foreach (var path in differences)
        {
            var target = Path.Combine(root, path);
            if (!files.TryGetValue(path, out var text))
            {
                File.Delete(target);
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }

        return differences.Count;
    }

    /// <summary>The paths of files that are missing, left over, or have other bytes.</summary>
    public IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> files)
    {
        var present = Directory.Exists(Path.Combine(root, Catalog))
            ? Directory.GetFiles(Path.Combine(root, Catalog), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            : [];
        return files.Keys.Union(present, StringComparer.Ordinal)
            .Where(path => !files.TryGetValue(path, out var text) || Read(path) != text)
            .Order(StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>The text of a file; null where there is none.</summary>
    public string? Read(string path)
    {
        var target = Path.Combine(root, path);
        return File.Exists(target) ? File.ReadAllText(target) : null;
    }
}
