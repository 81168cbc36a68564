using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Needs;
using Dstack.Permissions.CatalogBuilder.Output;
using Dstack.Permissions.CatalogBuilder.Packages;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>Puts the catalog together.</summary>
public sealed class CatalogAssembly(IamData data, IReadOnlyDictionary<string, ApiModel> models, CatalogTables tables, CatalogNeeds needs)
{
    private readonly ActionIndex _actions = new(data);
    private readonly Findings _findings = new();
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, IReadOnlyList<OperationAction>>? _operations;

    /// <summary>The actions of operations by service id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<OperationAction>> Operations => _operations ??= AddOperations();

    /// <summary>The files by their path in the repository.</summary>
    /// <param name="sources">The packages that they are built from.</param>
    /// <param name="accuracy">The text of docs/accuracy.md.</param>
    public IReadOnlyDictionary<string, string> Files(IReadOnlyDictionary<string, PackageSource> sources, string accuracy)
    {
        var iamData = sources[PackageSource.IamData];
        var origins = new ModelOrigins(models.Values);
        origins.AddTo(_findings);
        Add("catalog.txt",
            TextLines.Join("version and day of iam-data, oldest and newest version of the API models, version of the older models", [
            ["version", iamData.Version],
            ["date", data.Date],
            ["models", origins.Versions.Oldest.ToString(), origins.Versions.Newest.ToString()],
            ["older-models", sources[PackageSource.AwsSdk].Version]]));
        AddServices();
        var operations = Operations;
        OrdinaryCase.Check(operations, tables.DecidedByRequest);
        AddNeeds(operations);
        new IndexFiles(tables, operations, _actions, _findings).AddTo(Add);
        new FactFiles(tables, _actions).AddTo(Add);
        IReadOnlyList<(string What, int Count)> counts =
        [
            ("services", data.Services.Count),
            ("actions", _actions.Count),
            ("resource types", data.Services.Sum(service => service.ResourceTypes.Count)),
            ("condition keys of services", data.Services.Sum(service => service.ConditionKeys.Count)),
            ("global condition keys", data.GlobalConditionKeys.Count),
            ("clients", tables.Clients.Count),
            ("service ids with an API model", operations.Count),
            ("operations", operations.Values.Sum(rows => rows.Select(row => row.Operation).Distinct().Count())),
            ("actions of operations", operations.Values.Sum(rows => rows.Count)),
            ("of these needed always",
                operations.Values.Sum(rows => rows.Count(row => row.When.Length == 0 && row.Action != OperationAction.None))),
            ("of these needed by what the request shows", operations.Values.Sum(rows => rows.Count(row => row.IsConditional))),
            ("of these possible", operations.Values.Sum(rows => rows.Count(row => row.IsPossible))),
            ("high-level APIs", tables.HighLevelApis.Count),
        ];
        var needTable = NeedTable.Write(needs.Compare(operations));
        _files.Add(ReportFile.Path, ReportFile.Write(
            sources.Values.OrderBy(source => source.Package, StringComparer.Ordinal).ThenBy(
                source => source.Version, StringComparer.Ordinal),
            origins.Summary,
            counts,
            needTable,
            _findings));
        _files.Add(AccuracyFile.Path, AccuracyFile.Write(accuracy, counts, needTable));
        return _files;
    }

    private void AddNeeds(IReadOnlyDictionary<string, IReadOnlyList<OperationAction>> operations)
    {
        foreach (var open in needs.Compare(operations).Open)
            _findings.Add("Needs of AWS's tables that are neither held nor refused", open);
        foreach (var (serviceId, row) in needs.Propose(operations))
            _findings.Add(
                "Needs that are proposed and neither taken nor refused", $"{serviceId} {row.Operation}: {row.Action} {row.When}".TrimEnd());
    }

    private void AddServices()
    {
        foreach (var service in data.Services)
            Add("services/" + CatalogFileName.Create(service.Prefix), ServiceFile.Write(service));
        Add("services.txt", TextLines.Join(
            "prefix, name, services in its resource types' ARNs",
            data.Services.Select(service => new[] { service.Prefix, service.Name, ArnServices(service) })));
        Add("global-condition-keys.txt", TextLines.Join("key, type", data.GlobalConditionKeys.Select(key => new[] { key.Name, key.Type })));
        Add("condition-key-prefixes.txt", TextLines.Join("prefix, services", data.KeyPrefixes
            .OrderBy(prefix => prefix.Key, StringComparer.Ordinal)
            .Select(prefix => new[] { prefix.Key, string.Join(' ', prefix.Value) })));
    }

    private static string ArnServices(IamService service) => string.Join(' ', service.ResourceTypes
        .SelectMany(type => type.Arns)
        .Select(arn => arn.Split(':')[2])
        .Select(name => name.StartsWith('$') ? "*" : name)
        .Distinct()
        .OrderBy(name => name, StringComparer.Ordinal));

    private Dictionary<string, IReadOnlyList<OperationAction>> AddOperations()
    {
        var prefixes = tables.Clients.GroupBy(client => client.ServiceId).ToDictionary(
            clients => clients.Key, clients => clients.First().Prefix);
        var operations = new Dictionary<string, IReadOnlyList<OperationAction>>(StringComparer.Ordinal);
        var members = new RequestMemberIndex(tables.RequestMembers);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new HashSet<(string ServiceId, string Operation)>();
        foreach (var model in models.Values.OrderBy(model => model.ServiceId, StringComparer.Ordinal))
        {
            var file = CatalogFileName.Create(model.ServiceId);
            var table = Path.GetFileNameWithoutExtension(file);
            used.Add(table);
            if (!prefixes.TryGetValue(model.ServiceId, out var prefix))
            {
                _findings.Add("API models without a client", model.ServiceId);
                continue;
            }

            var check = new OperationCheck(model, _actions, members, _findings);
            var rows =
                new OperationAssembly(model, prefix, tables.Operations.GetValueOrDefault(table, []), _actions, check, _findings).Rows();
            operations.Add(model.ServiceId, rows);
            unknown.UnionWith(rows.Where(row => row.Action == OperationAction.Unknown).Select(row => (model.ServiceId, row.Operation)));
            Add("operations/" + file, OperationFile.Write(model.ServiceId, rows));
        }

        foreach (var table in tables.Operations.Keys.Except(used))
            _findings.Add("Tables of operations without an API model", table);
        AddUnknown(unknown);
        return operations;
    }

    private void AddUnknown(IReadOnlySet<(string ServiceId, string Operation)> unknown)
    {
        foreach (var (serviceId, operation) in unknown)
        {
            var name = $"{serviceId} {operation}";
            if (!tables.UnknownOperations.TryGetValue((serviceId, operation), out var search))
                _findings.Add("Operations whose action is not known and was not looked up", name);
            else
                _findings.Add("Operations whose action is not known, and what was looked up",
                    $"{name}: {search.LookedUp}; {search.Found}".TrimEnd(' ', ';'));
        }

        foreach (var (serviceId, operation) in tables.UnknownOperations.Keys.Except(unknown))
            _findings.Add("Rows of unknown-operations.tsv that are unknown no more", $"{serviceId} {operation}");
    }

    private void Add(string name, string text) => _files.Add(CatalogFolder.Catalog + name, text);
}
