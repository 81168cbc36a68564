using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Packages;

namespace Dstack.Permissions.CatalogBuilder.Needs;

/// <summary>
/// Everything that tells which needs the catalog lacks: AWS's tables, dependent actions, the requests, and what is refused.
/// </summary>
/// <param name="models">The API models by service id.</param>
/// <param name="clients">The clients.</param>
/// <param name="actions">The actions that exist.</param>
/// <param name="listed">What AWS's tables list.</param>
/// <param name="dependents">The dependent actions of actions.</param>
/// <param name="refused">The needs that are refused.</param>
public sealed class CatalogNeeds(
    IReadOnlyDictionary<string, ApiModel> models,
    IReadOnlyList<SdkClientRow> clients,
    ActionIndex actions,
    IReadOnlyList<OperationNeeds> listed,
    IReadOnlyDictionary<string, IReadOnlyList<string>> dependents,
    IReadOnlyList<RefusedNeed> refused)
{
    private readonly Dictionary<string, string> _prefixes = clients
        .GroupBy(client => client.ServiceId, StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => rows.First().Prefix, StringComparer.Ordinal);

    /// <summary>Reads the inputs beside the models and services.</summary>
    public static CatalogNeeds Read(
        RepositoryFolders folders,
        PackageCache packages,
        IReadOnlyDictionary<string, PackageSource> sources,
        IReadOnlyDictionary<string, ApiModel> models,
        CatalogTables tables,
        ActionIndex actions) => new(
            models,
            tables.Clients,
            actions,
            OperationNeeds.Read(folders.OperationTables),
            DependentActions.Read(packages.Open(sources[PackageSource.DependentActions])),
            RefusedNeed.Read(folders.RefusedNeeds));

    /// <summary>How the catalog answers what AWS's tables in the project list.</summary>
    public NeedComparison Compare(IReadOnlyDictionary<string, IReadOnlyList<OperationAction>> rows) => Compare(listed, rows);

    /// <summary>How the catalog answers what a folder of AWS's tables lists.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="rows">The rows of the catalog by service id.</param>
    /// <param name="unknown">Told of each operation that no API model has.</param>
    public NeedComparison Compare(
        string folder, IReadOnlyDictionary<string, IReadOnlyList<OperationAction>> rows, Action<string> unknown) =>
        Compare(OperationNeeds.Join(OperationTable.ReadAll(folder), clients, models, unknown), rows);

    /// <summary>The rows that the catalog lacks, by service id.</summary>
    public IEnumerable<(string ServiceId, OperationAction Row)> Propose(IReadOnlyDictionary<string, IReadOnlyList<OperationAction>> rows)
    {
        var proposals = new NeedProposals(actions, dependents, refused);
        var byService = listed.ToLookup(needs => needs.ServiceId, StringComparer.Ordinal);
        return from service in rows.OrderBy(service => service.Key, StringComparer.Ordinal)
               from row in proposals.Propose(models[service.Key], _prefixes[service.Key], byService[service.Key].ToArray(), service.Value)
               select (service.Key, row);
    }

    private NeedComparison Compare(IEnumerable<OperationNeeds> needs, IReadOnlyDictionary<string, IReadOnlyList<OperationAction>> rows) =>
        NeedComparison.Compare(needs, rows, _prefixes, actions, refused);
}
