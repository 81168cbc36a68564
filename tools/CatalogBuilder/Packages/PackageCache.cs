using System;
using System.IO;
using System.Security.Cryptography;

namespace Dstack.Permissions.CatalogBuilder.Packages;

/// <summary>Archives of npm packages in a folder; what it lacks it lets <c>npm pack</c> fetch.</summary>
public sealed class PackageCache(string folder, bool offline)
{
    /// <summary>The package's archive, its bytes checked against the pinned hash.</summary>
    public PackageArchive Open(PackageSource source)
    {
        var path = Path.Combine(folder, source.ArchiveName);
        if (!File.Exists(path))
            Fetch(source, path);
        var hash = "sha512-" + Convert.ToBase64String(SHA512.HashData(File.ReadAllBytes(path)));
        if (hash != source.Integrity)
            throw new InvalidDataException($"{path} has {hash}, {source.Integrity} is pinned.");
        return new PackageArchive(path);
    }

    private void Fetch(PackageSource source, string path)
    {
        if (offline)
            throw new FileNotFoundException($"{path} is not in the cache, and --offline was said.", path);
        // npm writes the archive bit by bit: into a folder of its own first, so that no other process opens half of it.
        var own = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName;
        try
        {
            Pack(source, own);
            File.Move(Path.Combine(own, source.ArchiveName), path, overwrite: true);
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }

    private static void Pack(PackageSource source, string folder)
    {
        var output = Npm.Run(folder, "pack", source.Package + "@" + source.Version, "--pack-destination", folder, "--silent");
        if (!File.Exists(Path.Combine(folder, source.ArchiveName)))
            throw new InvalidOperationException($"npm pack {source.Package}@{source.Version} left no {source.ArchiveName}: {output}");
    }
}
