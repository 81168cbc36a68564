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

    private readonly IReadOnlyDictionary<string, PackageSource> _sources = PackageSource.ReadAll(folders.Sources);

    /// <summary>The files of the catalog, by their path in the repository.</summary>
    /// <param name="done">Told each of the <see cref="Steps"/> when it is done.</param>
    public IReadOnlyDictionary<string, string> Files(Action<string> done)
    {
        var files = Assemble(done).Assembly.Files(_sources, File.ReadAllText(Path.Combine(folders.Root, AccuracyFile.Path)));
        done(Steps[2]);
        return files;
    }

    /// <summary>Reads everything that the catalog is built from.</summary>
    /// <param name="done">Told each of the first two <see cref="Steps"/> when it is done.</param>
    public (CatalogAssembly Assembly, CatalogNeeds Needs) Assemble(Action<string> done)
    {
        var packages = new PackageCache(folders.Packages, offline);
        var inputs = new CatalogInputs(folders, _sources);
        var services = inputs.ReadServices(packages);
        done(Steps[0]);
        var models = inputs.ReadModels();
        done(Steps[1]);
        var tables = inputs.ReadTables();
        var needs = CatalogNeeds.Read(folders, packages, _sources, models, tables, new ActionIndex(services));
        return (new CatalogAssembly(services, models, tables, needs), needs);
    }
}
