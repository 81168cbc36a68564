using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>The methods, by client interface, that are not named for their one operation.</summary>
internal sealed class MethodTable
{
    private const string EveryClient = "*";

    private readonly Dictionary<string, List<MethodRow>> _rows = new(StringComparer.Ordinal);

    public MethodTable()
    {
        foreach (var row in CatalogText.Rows("methods.txt"))
        {
            if (!_rows.TryGetValue(row[0], out var methods))
                _rows.Add(row[0], methods = []);
            methods.Add(new MethodRow(row[1], row[2], row.Column(3).List(';')));
        }
    }

    public IEnumerable<MethodRow> FindAll(string clientInterface)
    {
        foreach (var key in new[] { EveryClient, clientInterface })
        {
            if (!_rows.TryGetValue(key, out var methods))
                continue;
            foreach (var method in methods)
                yield return method;
        }
    }
}

/// <summary>The call that the rows of a method describe.</summary>
internal static class MethodOperations
{
    public static SdkCall Call(IEnumerable<MethodRow> rows, Func<string, Operation?> find)
    {
        var operations = new List<Operation>();
        foreach (var row in rows)
        {
            if (row.Operation == MethodRow.None)
                return SdkCall.NotACall;
            if (find(row.Operation) is not { } operation)
                return SdkCall.Unknown;
            operations.Add(row.Conditions.Length == 0 ? operation : When(operation, row.Conditions));
        }

        return operations.All(operation => operation.IsKnown)
            ? new SdkCall(SdkCallKind.Call, [.. operations])
            : new SdkCall(SdkCallKind.Unknown, [.. operations]);
    }

    /// <summary>The operation, called only under conditions.</summary>
    public static Operation When(Operation operation, string[] conditions) => operation with
    {
        RequiredActions = operation.RequiredActions
            .Select(action => conditions.Aggregate(action, (narrowed, condition) => narrowed with
            {
                Condition = OperationRows.ReadCondition(condition)! with { And = narrowed.Condition },
            }))
            .ToArray(),
    };
}

/// <summary>A client method that is not named for its one operation.</summary>
/// <param name="Method">The name without <c>Async</c>.</param>
/// <param name="Operation">An operation, or one of the words below.</param>
/// <param name="Conditions">When it is called, all of them; empty for always.</param>
internal sealed record MethodRow(string Method, string Operation, string[] Conditions)
{
    /// <summary>The method calls nothing.</summary>
    public const string None = "none";

    /// <summary>The method runs the operation that its request belongs to.</summary>
    public const string OfRequest = "request";
}
