using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Needs;

/// <summary>
/// Holds each operation to demanding something whatever its request says: a condition that decides which resource is meant is none that
/// decides whether the action is needed. The few operations that their request decides for are reviewed.
/// </summary>
public static class OrdinaryCase
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["Exists"] = "NotExists",
        ["Contains"] = "NotContains",
        ["StartsWith"] = "NotStartsWith",
    };

    /// <summary>The operations of a service id that demand nothing in some ordinary case.</summary>
    public static IEnumerable<string> Silent(IEnumerable<OperationAction> rows) => rows
        .GroupBy(row => row.Operation, StringComparer.Ordinal)
        .Where(operation => !operation.Any(row => row.When.Length == 0) && !IsEitherWay(operation))
        .Select(operation => operation.Key);

    /// <summary>Reads the reviewed table: service id, operation, reason.</summary>
    public static IReadOnlySet<(string ServiceId, string Operation)> ReadReviewed(string path) =>
        TableFile.Read(path, "service_id", "operation", "reason").Select(row => (row[0], row[1])).ToHashSet();

    /// <exception cref="InvalidDataException">An operation demands nothing in some ordinary case and is not reviewed, or is reviewed in
    /// vain.</exception>
    public static void Check(
        IReadOnlyDictionary<string, IReadOnlyList<OperationAction>> operations, IReadOnlySet<(string ServiceId, string Operation)> reviewed)
    {
        var silent = operations.SelectMany(
            service => Silent(service.Value).Select(operation => (ServiceId: service.Key, Operation: operation))).ToHashSet();
        var faults = silent.Where(operation => !reviewed.Contains(operation)).Select(
            operation => $"{operation.ServiceId} {operation.Operation} demands nothing in some ordinary case")
            .Concat(reviewed.Where(operation => !silent.Contains(operation)).Select(
                operation => $"{operation.ServiceId} {operation.Operation} demands something and is listed as if not"))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (faults.Length > 0)
            throw new InvalidDataException("The tables are wrong: " + string.Join("; ", faults) + ".");
    }

    private static bool IsEitherWay(IEnumerable<OperationAction> rows)
    {
        var tests = rows.Where(row => row.IsConditional).Select(row => row.When.Split(' ', 3)).ToArray();
        return tests.Any(test => Opposites.TryGetValue(test[1], out var opposite)
            && tests.Any(other => other[1] == opposite && other[0] == test[0] && other.Skip(2).SequenceEqual(test.Skip(2))));
    }
}
