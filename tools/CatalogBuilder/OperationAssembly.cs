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
public sealed class OperationAssembly(
    ApiModel model,
    string prefix,
    IReadOnlyList<OperationAction> table,
    ActionIndex actions,
    OperationCheck check,
    Findings findings)
{
    private const string SameName = "same-name";

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
            check.Check(row);
        return _rows[operation];
    }

    private OperationAction OfItsName(string operation)
    {
        var action = actions.Find(prefix, operation);
        return action is null
            ? new OperationAction(operation, OperationAction.Unknown, "", "", "unknown")
            : new OperationAction(operation, action, "", "", SameName);
    }
}
