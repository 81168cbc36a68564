using System;
using System.Collections.Generic;
using System.IO;
using Dstack.Permissions.CatalogBuilder.Needs;
using Dstack.Permissions.CatalogBuilder.Output;
using Dstack.Permissions.CatalogBuilder.Packages;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>Builds the catalog in memory.</summary>
public sealed class CatalogBuild(RepositoryFolders folders, bool offline)
{
    public static readonly IReadOnlyList<string> Steps = ["services", "API models", "catalog"];

    /// <summary>The files of the catalog, by their path in the repository.</summary>
    /// <param name="done">Told each of the <see cref="Steps"/> when it is done.</param>
    public IReadOnlyDictionary<string, string> Files(Action<string> done)
    {
        var packages = new PackageCache(folders.Packages, offline);
        var sources = PackageSource.ReadAll(folders.Sources);
        var inputs = new CatalogInputs(folders, sources);
        var services = inputs.ReadServices(packages);
        done(Steps[0]);
        var models = inputs.ReadModels();
        done(Steps[1]);
        var tables = inputs.ReadTables();
        var needs = CatalogNeeds.Read(folders, packages, sources, models, tables, new ActionIndex(services));
        var files = new CatalogAssembly(services, models, tables, needs).Files(sources, File.ReadAllText(Path.Combine(folders.Root, AccuracyFile.Path)));
        done(Steps[2]);
        return files;
    }
}
