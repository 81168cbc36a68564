using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Needs;

/// <summary>The actions that AWS's tables list for an operation of a service id.</summary>
/// <param name="ServiceId">The service id.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Actions">The actions; none for an operation that AWS authorises against nothing.</param>
/// <param name="Page">The page that the table stands on.</param>
public sealed record OperationNeeds(string ServiceId, string Operation, IReadOnlyList<string> Actions, string Page)
{
    private const string AnyOperation = "*";

    private static readonly string[] Columns = ["service_id", "operation", "actions", "page"];

    /// <summary>Reads a table of the project, as <see cref="Write"/> gives it.</summary>
    public static IReadOnlyList<OperationNeeds> Read(string path) =>
        [.. TableFile.Read(path, Columns).Select(
            row => new OperationNeeds(row[0], row[1], row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), row[3]))];

    /// <summary>The text of a table of the project.</summary>
    public static string Write(IEnumerable<OperationNeeds> needs) => string.Join('\t', Columns) + "\n" + string.Concat(needs
        .OrderBy(need => need.ServiceId, StringComparer.Ordinal)
        .ThenBy(need => need.Operation, StringComparer.Ordinal)
        .Select(need => string.Join('\t', need.ServiceId, need.Operation, string.Join(' ', need.Actions), need.Page) + "\n"));

    /// <summary>
    /// What AWS's tables say of the service ids of the SDK. AWS names a client in its own way, so a table belongs to the service id of its
    /// prefix that has most of its operations; other service ids of the prefix, such as CloudWatch Events beside EventBridge, take part in
    /// it where no table is theirs.
    /// </summary>
    /// <param name="tables">AWS's tables.</param>
    /// <param name="clients">The clients, which tell the prefix of a service id.</param>
    /// <param name="models">The operations of each service id.</param>
    /// <param name="unknown">Told of each operation that no model has, as page and operation.</param>
    public static IReadOnlyList<OperationNeeds> Join(
        IReadOnlyList<OperationTable> tables, IEnumerable<SdkClientRow> clients, IReadOnlyDictionary<string, ApiModel> models,
            Action<string> unknown)
    {
        var ofPrefix = clients.Where(client => models.ContainsKey(client.ServiceId)).ToLookup(
            client => client.Prefix, client => client.ServiceId, StringComparer.Ordinal);
        var owners = tables.ToDictionary(table => table, table => Owner(table, ofPrefix[table.Prefix].Distinct(), models));
        var owned = owners.Values.ToHashSet();
        var needs = new Dictionary<(string ServiceId, string Operation), OperationNeeds>();
        foreach (var table in tables)
        {
            // A table of nothing but operations that need the action of their own name says something too.
            if (owners[table] is { } owner)
                Add(owner, AnyOperation, [], table.Page);
            var takers = ofPrefix[table.Prefix].Distinct().Where(id => id == owners[table]
                || !owned.Contains(id)).Select(id => models[id]).ToArray();
            foreach (var (operation, actions) in table.Actions)
            {
                var having = takers.Where(model => model.Operations.Contains(operation)).ToArray();
                foreach (var model in having)
                    Add(model.ServiceId, operation, actions, table.Page);
                if (having.Length == 0)
                    unknown($"{table.Page} {operation}");
            }
        }

        return [.. needs.Values];

        void Add(string serviceId, string operation, IReadOnlyList<string> actions, string page) =>
            needs[(serviceId, operation)] = needs.TryGetValue((serviceId, operation), out var known)
                ? known with { Actions = [.. known.Actions.Union(actions, StringComparer.OrdinalIgnoreCase)] }
                : new OperationNeeds(serviceId, operation, actions, page);
    }

    private static string? Owner(OperationTable table, IEnumerable<string> candidates, IReadOnlyDictionary<string, ApiModel> models) =>
        candidates
        .OrderByDescending(id => table.Actions.Keys.Count(models[id].Operations.Contains))
        .ThenBy(id => Math.Abs(models[id].Operations.Count - table.Actions.Count - table.SameName))
        .FirstOrDefault();
}
