using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Output;

namespace Dstack.Permissions.CatalogBuilder.Refresh;

/// <summary>Tells two catalogs apart, action by action.</summary>
public static class CatalogChanges
{
    private const string Operations = CatalogFolder.Catalog + "operations/";
    private const string Services = CatalogFolder.Catalog + "services/";
    private const string ActionSection = "[actions]";

    /// <summary>The changes, one a line: <c>+</c> for what is new, <c>-</c> for what is gone, <c>~</c> for another condition.</summary>
    /// <param name="before">The text of a file of the older catalog by its path; null where it has none.</param>
    /// <param name="after">The newer catalog.</param>
    /// <param name="gone">The paths of files that the newer catalog lacks.</param>
    public static IEnumerable<string> Between(
        Func<string, string?> before, IReadOnlyDictionary<string, string> after, IEnumerable<string> gone)
    {
        foreach (var path in after.Keys.Concat(gone.Except(after.Keys)).Order(StringComparer.Ordinal))
        {
            var (older, newer) = (before(path), after.GetValueOrDefault(path));
            if (older == newer)
                continue;
            if (path.StartsWith(Operations, StringComparison.Ordinal))
            {
                foreach (var change in OfOperations(ServiceId(newer ?? older!), Rows(older), Rows(newer)))
                    yield return change;
            }
            else if (path.StartsWith(Services, StringComparison.Ordinal))
            {
                var prefix = Path.GetFileNameWithoutExtension(path);
                foreach (var change in Listed(Actions(older), Actions(newer)))
                    yield return $"{change.Sign} action {prefix}:{change.Name}";
            }
        }
    }

    private static IEnumerable<string> OfOperations(
        string serviceId, ILookup<string, OperationAction> older, ILookup<string, OperationAction> newer)
    {
        foreach (var operation in older.Select(rows => rows.Key).Union(newer.Select(rows => rows.Key)).Order(StringComparer.Ordinal))
        {
            var (before, after) = (Conditions(older[operation]), Conditions(newer[operation]));
            var name = $"{serviceId} {operation}{(older.Contains(operation) ? newer.Contains(operation) ? "" : " (gone)" : " (new)")}";
            foreach (var action in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
            {
                var (then, now) = (before.GetValueOrDefault(action), after.GetValueOrDefault(action));
                if (then == now)
                    continue;
                yield return then is null ? $"+ {name}: {action}, {now}"
                    : now is null ? $"- {name}: {action}, {then}"
                    : $"~ {name}: {action}, {then} -> {now}";
            }
        }
    }

    private static Dictionary<string, string> Conditions(IEnumerable<OperationAction> rows) => rows
        .GroupBy(row => row.Action, StringComparer.Ordinal)
        .ToDictionary(action => action.Key, action => string.Join(" or ", action.Select(Condition).Order(StringComparer.Ordinal)),
            StringComparer.Ordinal);

    private static string Condition(OperationAction row) =>
        row.When.Length == 0 ? "always" : row.IsPossible ? row.When : "when " + row.When;

    private static ILookup<string, OperationAction> Rows(string? text) => Lines(text)
        .Select(line => line.Split('\t'))
        .ToLookup(cells => cells[0], cells => new OperationAction(cells[0], cells[1], cells.ElementAtOrDefault(2) ?? "", "", ""),
            StringComparer.Ordinal);

    private static string ServiceId(string text) => text[2..text.IndexOf('\n', StringComparison.Ordinal)];

    private static IEnumerable<string> Actions(string? text) => (text ?? "").Split('\n')
        .SkipWhile(line => line != ActionSection).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')[0]);

    private static IEnumerable<(char Sign, string Name)> Listed(IEnumerable<string> older, IEnumerable<string> newer) =>
        newer.Except(older).Select(name => ('+', name))
            .Concat(older.Except(newer).Select(name => ('-', name)))
            .OrderBy(change => change.name, StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'));
}
