using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

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
