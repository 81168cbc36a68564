using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>
/// The calls for the rows of a client: for each condition a request that meets it, one that does not, and one that is not seen; for each
/// possible need a request that sets nothing, and one that is not seen.
/// </summary>
internal sealed class RequestCases
{
    private const string Possible = "possible";

    private readonly SdkClientRow _row;
    private readonly INamedTypeSymbol _client;
    private readonly ReviewedTables _tables;
    private readonly List<RequestCase> _cases = [];
    private readonly List<(string Reason, OperationAction Row)> _unwritten = [];

    public RequestCases(SdkClientRow row, INamedTypeSymbol client, ReviewedTables tables)
    {
        (_row, _client, _tables) = (row, client, tables);
        foreach (var operation in tables.RowsOf(row.ServiceId))
        {
            var rows = operation.ToArray();
            foreach (var needed in rows.Where(need => need.IsConditional || need.IsPossible))
                Add(needed, rows);
        }
    }

    /// <summary>The calls.</summary>
    public IReadOnlyList<RequestCase> Cases => _cases;

    /// <summary>The rows for which none can be written, and why.</summary>
    public IReadOnlyList<(string Reason, OperationAction Row)> Unwritten => _unwritten;

    private void Add(OperationAction row, OperationAction[] rows)
    {
        if (MethodOf(row.Operation) is not { } method)
        {
            _unwritten.Add(("the client has no method of the operation that takes its request", row));
            return;
        }

        var request = method.Parameters[0].Type;
        var always = rows.Where(other => other.Action.Equals(row.Action, StringComparison.OrdinalIgnoreCase)).ToArray();
        var conditions = rows.Select(need => need.When).ToArray();
        var unseen = always.Any(other => other.When.Length == 0 || RowTest.IsOneWayOrTheOther(other.When, conditions));
        if (row.IsConditional && !AddShown(row, always, method, request))
            return;
        if (row.IsPossible)
            AddCase(row, Possible, $"new {RequestSetting.Name(request)}()", always.Any(ShownRequest.Empty.Needs), method);
        _cases.Add(new RequestCase(row, "not seen", (", " + RequestSetting.Name(request) + " request", method.Name + "(request)"), unseen));
    }

    private bool AddShown(OperationAction row, OperationAction[] always, IMethodSymbol method, ITypeSymbol request)
    {
        var test = RowTest.Of(row);
        var written = test.Paths
            .Select(path => (Path: path, Set: Setting(row, request, path, test.Meeting ?? test.Failing!)))
            .FirstOrDefault(setting => setting.Set is not null);
        if (written.Set is null)
        {
            _unwritten.Add(("the request has none of the members", row));
            return false;
        }

        foreach (var (kind, text) in new[] { ("set", test.Meeting), ("not set", test.Failing) })
        {
            var shown = text is null ? ShownRequest.Empty : new ShownRequest(written.Path, text);
            var created = text is null ? $"new {RequestSetting.Name(request)}()" : Setting(row, request, written.Path, text)!;
            AddCase(row, kind, created, always.Any(shown.Needs), method);
        }

        return true;
    }

    private void AddCase(OperationAction row, string kind, string request, bool isNeeded, IMethodSymbol method) =>
        _cases.Add(new RequestCase(row, kind, ("", $"{method.Name}({request})"), isNeeded));

    private string? Setting(OperationAction row, ITypeSymbol request, string path, string text)
    {
        var property = _tables.PropertyOf(_row.ServiceId, row.Operation, path);
        return RequestSetting.Of(request, property, text, _tables.SentWith(_row.ServiceId, row.Operation, property));
    }

    private IMethodSymbol? MethodOf(string operation) => _tables.MethodsOf(_row, operation)
        .SelectMany(name => _client.GetMembers(name + "Async").OfType<IMethodSymbol>())
        .FirstOrDefault(method => method.Parameters is [{ Type.Name: { } request }, ..]
            && request.EndsWith("Request", StringComparison.Ordinal));
}
