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
    private readonly Dictionary<(string ServiceId, string Operation, string Member), string> _renamed;
    private readonly IReadOnlyList<string[]> _sent;

    public ReviewedTables(SurfaceInputs inputs)
    {
        var tables = new CatalogTables(inputs.Folders.Tables);
        foreach (var (name, rows) in tables.Operations)
            _operations.Add(name, rows.ToLookup(row => row.Operation, StringComparer.Ordinal));
        _methods = tables.Methods.ToLookup(row => (row[0], row[1]));
        _renamed = tables.RequestMembers.ToDictionary(row => (row[0], row[1], row[2]), row => row[3]);
        _sent = tables.SentMembers;
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
    /// Operations, such as <c>S3/PutObject</c>, and actions, such as <c>dsql:DbConnect</c>, with <c>|</c> between them, and whether they
    /// are called by what the call passes only.
    /// </param>
    /// <param name="isHidden">Whether the call does not show what the request sets.</param>
    public Expectation Of(IEnumerable<(string Operations, bool IsConditional)> rows, bool isHidden) => Of([.. rows
        .SelectMany(row => row.Operations.Split('|', StringSplitOptions.RemoveEmptyEntries), (row, called) =>
        {
            var slash = called.IndexOf('/');
            return slash < 0 ? ("", called, row.IsConditional) : (called[..slash], called[(slash + 1)..], row.IsConditional);
        })], isHidden);

    /// <summary>The rows of a service, by operation.</summary>
    public IEnumerable<IGrouping<string, OperationAction>> RowsOf(string serviceId) =>
        _operations.TryGetValue(TableName(serviceId), out var rows) ? rows : [];

    /// <summary>The methods of a client, without <c>Async</c>, that call an operation and nothing else.</summary>
    public IEnumerable<string> MethodsOf(SdkClientRow client, string operation) => _methods
        .Where(method => method.Key.Interface == client.Interface
            && method.ToArray() is [[_, _, var called, "", ..]]
            && called == operation)
        .Select(method => method.Key.Method)
        .Prepend(operation)
        .Where(method => _methods[(client.Interface, method)] is var rows && rows.All(row => row[2] == operation));

    /// <summary>The path of properties for a path of members as the API model spells it.</summary>
    public string PropertyOf(string serviceId, string operation, string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
        {
            if (_renamed.TryGetValue((serviceId, operation, path[..end]), out var renamed)
                || _renamed.TryGetValue((serviceId, "*", path[..end]), out renamed))
                return renamed + path[end..];
        }

        return path;
    }

    /// <summary>What must be set as well so that a property is sent; null where it is sent by itself.</summary>
    public (string Path, string Text)? SentWith(string serviceId, string operation, string property) =>
        _sent.FirstOrDefault(row => row[0] == serviceId && row[1] == operation && row[2] == property && row[3] == "*")
            ?[5].Split(' ') is [var member, _, var text]
            ? (member, text)
            : null;

    private Expectation Of((string ServiceId, string Operation, bool IsConditional)[] called, bool isHidden)
    {
        var always = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var perhaps = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unknown = false;
        foreach (var (serviceId, operation, isConditional) in called)
        {
            var needs = Needs(serviceId, operation);
            unknown |= needs.Count == 0 || needs.Any(need => need.Action == OperationAction.Unknown);
            foreach (var (action, when) in needs)
            {
                if (action is OperationAction.None or OperationAction.Unknown || when == OperationAction.Possible)
                    continue;
                var isCertain = when.Length == 0 || (isHidden && RowTest.IsOneWayOrTheOther(when, needs.Select(need => need.When)));
                (isCertain && !isConditional ? always : perhaps).Add(action);
            }
        }

        return new Expectation([.. called.Select(call => call.ServiceId + "/" + call.Operation)], always, perhaps, unknown);
    }

    // Where no row says otherwise, an operation needs the action of its name.
    private List<(string Action, string When)> Needs(string serviceId, string operation)
    {
        if (operation.Contains(':', StringComparison.Ordinal))
            return [(operation, "")];
        if (_operations.TryGetValue(TableName(serviceId), out var rows) && rows.Contains(operation))
            return [.. rows[operation].Select(row => (row.Action, row.When))];
        return
        [
            .. _prefixes[serviceId]
                .Select(prefix => prefix + ":" + operation)
                .Where(_actions.Contains)
                .Distinct()
                .Select(action => (action, "")),
        ];
    }

    private static string TableName(string serviceId) =>
        string.Concat(serviceId.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-'));
}
