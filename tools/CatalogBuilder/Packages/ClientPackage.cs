using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Packages;

/// <summary>A row of Tables/client-packages.tsv: the package of a client, pinned, and the service id that it must have.</summary>
public sealed record ClientPackage(PackageSource Source, string ServiceId)
{
    private static readonly string[] Columns = ["package", "version", "integrity", "service_id"];

    public static IReadOnlyList<ClientPackage> ReadAll(string path) => TableFile.Read(path, Columns)
        .Select(row => new ClientPackage(new PackageSource(row[0], row[1], row[2]), row[3]))
        .ToArray();

    public static void WriteAll(string path, IEnumerable<ClientPackage> packages) => File.WriteAllText(path, string.Concat(packages
        .Select(package => new[] { package.Source.Package, package.Source.Version, package.Source.Integrity, package.ServiceId })
        .Prepend(Columns)
        .Select(row => string.Join('\t', row) + "\n")));
}
