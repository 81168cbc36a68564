using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;

namespace Dstack.Permissions.CatalogBuilder.Packages;

/// <summary>The archive of an npm package.</summary>
public sealed class PackageArchive(string path)
{
    private const string Root = "package/";

    /// <summary>The wanted files, by their path in the package, one at a time.</summary>
    public IEnumerable<(string Path, byte[] Content)> Read(Func<string, bool> wanted)
    {
        using var file = File.OpenRead(path);
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        while (tar.GetNextEntry() is { } entry)
        {
            var name = entry.Name.StartsWith(Root, StringComparison.Ordinal) ? entry.Name[Root.Length..] : entry.Name;
            if (entry.DataStream is null || !wanted(name))
                continue;
            using var content = new MemoryStream();
            entry.DataStream.CopyTo(content);
            yield return (name, content.ToArray());
        }
    }
}
