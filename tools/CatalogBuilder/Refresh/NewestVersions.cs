using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Dstack.Permissions.CatalogBuilder.Packages;

namespace Dstack.Permissions.CatalogBuilder.Refresh;

/// <summary>Pins the newest versions that the registry has.</summary>
/// <param name="ask">Gives what the registry says of a package, as JSON with <c>version</c> and <c>dist.integrity</c>.</param>
public sealed class NewestVersions(Func<string, string> ask)
{
    private const string Integrity = "dist.integrity";

    /// <summary>The registry that npm asks.</summary>
    public static NewestVersions OfRegistry(string folder) =>
        new(package => Npm.Run(folder, "view", package, "version", Integrity, "--json"));

    /// <summary>Moves the sources to their newest versions, but for the one that is old on purpose.</summary>
    public void Pin(RepositoryFolders folders)
    {
        var sources = PackageSource.ReadAll(folders.Sources);
        PackageSource.WriteAll(folders.Sources, sources.ToDictionary(
            source => source.Key,
            source => source.Key == PackageSource.DependentActions ? source.Value : NewerOf(source.Value)));
        var packages = ClientPackage.ReadAll(folders.ClientPackages);
        var newer = new ClientPackage[packages.Count];
        Parallel.For(0, newer.Length, index => newer[index] = packages[index] with { Source = NewerOf(packages[index].Source) });
        ClientPackage.WriteAll(folders.ClientPackages, newer);
    }

    /// <summary>The newest version of a package; the pinned one where the registry has none that is newer.</summary>
    public PackageSource NewerOf(PackageSource pinned)
    {
        using var answer = JsonDocument.Parse(ask(pinned.Package));
        var version = answer.RootElement.GetProperty("version").GetString()!;
        return IsNewer(version, pinned.Version)
            ? pinned with { Version = version, Integrity = answer.RootElement.GetProperty(Integrity).GetString()! }
            : pinned;
    }

    // A row that is new in the table may have no version yet.
    private static bool IsNewer(string version, string pinned) =>
        pinned.Length == 0 || Numbers(version).CompareTo(Numbers(pinned)) > 0;

    private static Version Numbers(string version) => Version.Parse(version.Split('-')[0]);
}
