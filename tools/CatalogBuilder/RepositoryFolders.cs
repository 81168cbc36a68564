using System.IO;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>Where the builder reads and writes.</summary>
public sealed record RepositoryFolders(string Root)
{
    public string Builder => Path.Combine(Root, "tools", "CatalogBuilder");

    public string Tables => Path.Combine(Builder, "Tables");

    /// <summary>The API models as text, one file a service id.</summary>
    public string Models => Path.Combine(Builder, "Models");

    /// <summary>The client packages that the models come from.</summary>
    public string ClientPackages => Path.Combine(Tables, "client-packages.tsv");

    /// <summary>What AWS's tables of operations list, as rows of the project.</summary>
    public string OperationTables => Path.Combine(Tables, "operation-tables.tsv");

    /// <summary>The needs that are refused.</summary>
    public string RefusedNeeds => Path.Combine(Tables, "refused-needs.tsv");

    public string Sources => Path.Combine(Builder, "sources.json");

    public string Packages => Path.Combine(Root, "artifacts", "npm");

    /// <summary>The catalog's files.</summary>
    public string Catalog => Path.Combine(Root, "src", "Iam", "Catalog", "Data");

    /// <summary>The repository that a folder lies in.</summary>
    public static RepositoryFolders Find(string inside)
    {
        for (var folder = new DirectoryInfo(inside); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "tools", "CatalogBuilder", "sources.json")))
                return new RepositoryFolders(folder.FullName);
        }

        throw new DirectoryNotFoundException($"{inside} is not inside the repository; say --root.");
    }
}
