using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Output;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>
/// Brings the operations of an API model together with the rows of its table. An operation without a row needs the action of its own name;
/// where there is none, it is not known what it needs.
/// </summary>
public sealed class OperationAssembly(ApiModel model, string prefix, IReadOnlyList<OperationAction> table, ActionIndex actions, Findings findings)
{
    private const string SameName = "same-name";
    private const string Retired = "retired";
    private const string Undocumented = "undocumented";

    private readonly ILookup<string, OperationAction> _rows = table.ToLookup(row => row.Operation, StringComparer.Ordinal);

    public IReadOnlyList<OperationAction> Rows()
    {
        foreach (var operation in _rows.Select(rows => rows.Key).Except(model.Operations, StringComparer.Ordinal))
            findings.Add("Operations of a table that the API model lacks", $"{model.ServiceId} {operation}");
        return model.Operations.SelectMany(Rows).ToArray();
    }

    private IEnumerable<OperationAction> Rows(string operation)
    {
        if (!_rows.Contains(operation))
            return [OfItsName(operation)];
        foreach (var row in _rows[operation])
            Check(row);
        return _rows[operation];
    }

    private OperationAction OfItsName(string operation)
    {
        if (actions.Find(prefix, operation) is { } action)
            return new OperationAction(operation, action, "", "", SameName);
        findings.Add("Operations whose action is not known", $"{model.ServiceId} {operation}");
        return new OperationAction(operation, OperationAction.Unknown, "", "", "unknown");
    }

    private void Check(OperationAction row)
    {
        var name = $"{model.ServiceId} {row.Operation}: {row.Action}";
        if (row.Source == Retired)
            findings.Add("Actions that no longer exist (kept: policies name them)", name);
        else if (row.Source == Undocumented)
            findings.Add("Actions that AWS does not document (kept: known to be checked)", name);
        else if (row.Action != OperationAction.None && actions.Find(row.Action) != row.Action)
            findings.Add("Actions of a table that do not exist", name);
        foreach (var member in Members(row).Where(member => !model.HasMember(row.Operation, member)))
            findings.Add("Members of a table that the request lacks", $"{name}, {member}");
    }

    private static IEnumerable<string> Members(OperationAction row)
    {
        var bound = row.Bindings.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(binding => binding[(binding.IndexOf('=') + 1)..])
            .Where(members => members != "*");
        var tested = row.When.Length == 0 ? [] : row.When.Split(' ')[..1];
        return bound.Concat(tested).SelectMany(members => members.Split('|'));
    }
}
