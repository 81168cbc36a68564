using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.SdkSurface;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>The tables of tools/CatalogBuilder that people review, and IAM's own list of actions.</summary>
internal sealed class ReviewedTables
{
    private readonly Dictionary<string, ILookup<string, OperationAction>> _operations = new(StringComparer.Ordinal);
    private readonly ILookup<(string Interface, string Method), string[]> _methods;
    // IAM compares actions without case, and some are spelled otherwise than the operation: UnTagResource, Describelabel.
    private readonly HashSet<string> _actions;
    private readonly ILookup<string, string> _prefixes;

    public ReviewedTables(SurfaceInputs inputs)
    {
        var tables = new CatalogTables(inputs.Folders.Tables);
        foreach (var (name, rows) in tables.Operations)
            _operations.Add(name, rows.ToLookup(row => row.Operation, StringComparer.Ordinal));
        _methods = tables.Methods.ToLookup(row => (row[0], row[1]));
        _prefixes = tables.Clients.ToLookup(client => client.ServiceId, client => client.Prefix);
        _actions = new IamDataReader(inputs.OpenIamData()).Read().Services
            .SelectMany(service => service.Actions, (service, action) => service.Prefix + ":" + action.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a call of a method must be told.</summary>
    /// <param name="client">The client.</param>
    /// <param name="method">The method's name without the <c>Async</c> of an asynchronous method.</param>
    /// <param name="isHidden">Whether the call does not show what the request sets.</param>
    public Expectation Of(SdkClientRow client, string method, bool isHidden)
    {
        string[][] rows = [.. _methods[("*", method)], .. _methods[(client.Interface, method)]];
        if (rows.Length == 0)
            return Of([(client.ServiceId, method, false)], isHidden);
        if (rows[0][2] == "none")
            return new Expectation([], new HashSet<string>(), new HashSet<string>(), false);
        return Of([.. rows.Select(row =>
        {
            // A new operation stands for itself: its own name, or the action that the table says.
            var called = row[2];
            var slash = called.IndexOf('/');
            return slash < 0 ? (client.ServiceId, called, row[3].Length > 0) : (called[..slash], called[(slash + 1)..], row[3].Length > 0);
        })], isHidden);
    }

    /// <summary>What a call of a high-level API must be told.</summary>
    /// <param name="rows">
    /// Operations, such as <c>S3/PutObject</c>, and actions, such as <c>dsql:DbConnect</c>, with <c>|</c> between them, and whether they are called by
    /// what the call passes only.
    /// </param>
    /// <param name="isHidden">Whether the call does not show what the request sets.</param>
    public Expectation Of(IEnumerable<(string Operations, bool IsConditional)> rows, bool isHidden) => Of([.. rows
        .SelectMany(row => row.Operations.Split('|', StringSplitOptions.RemoveEmptyEntries), (row, called) =>
        {
            var slash = called.IndexOf('/');
            return slash < 0 ? ("", called, row.IsConditional) : (called[..slash], called[(slash + 1)..], row.IsConditional);
        })], isHidden);

    /// <summary>
    /// The actions that operations of a service need under a condition. Left out where another row of the same action takes effect when
    /// nothing is set: what the member's absence means is then not this row's matter.
    /// </summary>
    public IEnumerable<OperationAction> ConditionalRows(string serviceId) =>
        _operations.TryGetValue(TableName(serviceId), out var rows)
            ? rows.SelectMany(operation => operation.GroupBy(row => row.Action, StringComparer.OrdinalIgnoreCase))
                .Where(action => action.Count() == 1 || action.All(row => !row.When.Contains(" Not", StringComparison.Ordinal)))
                .SelectMany(action => action.Where(row => row.When.Length > 0 && action.All(other => other.When.Length > 0)))
            : [];

    private Expectation Of((string ServiceId, string Operation, bool IsConditional)[] called, bool isHidden)
    {
        var always = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var perhaps = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unknown = false;
        foreach (var (serviceId, operation, isConditional) in called)
        {
            var needs = Needs(serviceId, operation);
            unknown |= needs.Count == 0;
            foreach (var (action, when) in needs.Where(need => need.Action != OperationAction.None))
                (isConditional || (when.Length > 0 && !(isHidden && IsOneWayOrTheOther(when, needs))) ? perhaps : always).Add(action);
        }

        return new Expectation([.. called.Select(call => call.ServiceId + "/" + call.Operation)], always, perhaps, unknown);
    }

    // With a version one action, without it another: a policy with neither cannot be right, and the one without a version is named.
    private static bool IsOneWayOrTheOther(string when, List<(string Action, string When)> needs)
    {
        const string Without = " NotExists";
        return when.EndsWith(Without, StringComparison.Ordinal) && needs.Any(need => need.When == when[..^Without.Length] + " Exists");
    }

    // Where no row says otherwise, an operation needs the action of its name.
    private List<(string Action, string When)> Needs(string serviceId, string operation)
    {
        if (operation.Contains(':', StringComparison.Ordinal))
            return [(operation, "")];
        if (_operations.TryGetValue(TableName(serviceId), out var rows) && rows.Contains(operation))
            return [.. rows[operation].Where(row => row.Action != OperationAction.Unknown).Select(row => (row.Action, row.When))];
        return [.. _prefixes[serviceId].Select(prefix => prefix + ":" + operation).Where(_actions.Contains).Distinct().Select(action => (action, ""))];
    }

    private static string TableName(string serviceId) =>
        string.Concat(serviceId.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-'));
}
