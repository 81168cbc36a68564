using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Output;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>The facts that rules know of actions, services and regions. A row that does not hold fails the build.</summary>
public sealed class FactFiles(CatalogTables tables, ActionIndex actions)
{
    public void AddTo(Action<string, string> add)
    {
        add("action-renames.txt", Write("action-renames.tsv", "name, actions meant", tables.ActionRenames, 2, IsRename));
        add("escalation-methods.txt", Write(
            "escalation-methods.tsv", "rank, gain, actions, reach, passed to, target", tables.EscalationMethods, 6, IsEscalationMethod));
        add("regions.txt", Write("regions.tsv", "region", tables.Regions, 1, row => row[0].Split('-').Length >= 3));
        add("retired-services.txt", Write("retired-services.tsv", "prefix", tables.RetiredServices, 1, row => !actions.HasService(row[0])));
        add("sensitive-actions.txt", Write(
            "sensitive-actions.tsv", "action, what it gives", tables.SensitiveActions, 2, row =>
                Exists(row[0]) && row[1] is ("credentials" or "content")));
        add("unseen-uses.txt", Write("unseen-uses.tsv", "actions, reason, where", tables.UnseenUses, 3, IsUnseenUse));
    }

    private bool IsRename(string[] row) => !Exists(row[0])
        && actions.HasService(row[0].Split(':')[0])
        && row[1].Split(' ').All(Exists);

    // Of several methods at one action the first is reported: the rank is their order, two digits each.
    private bool IsEscalationMethod(string[] row)
    {
        var names = row[2].Split(' ');
        return row[0].Length == 2
            && row[0].All(char.IsAsciiDigit)
            && row[1].Length > 0
            && names.All(Exists)
            && row[3] is ("" or "same-resource")
            && (row[4].Length == 0 || IndexFiles.IsServicePrincipal(row[4]))
            && (row[5].Length == 0 || actions.ResourceTypes(names[0]).Any(type => type.Name == row[5]));
    }

    private bool IsUnseenUse(string[] row) =>
        actions.IsMatched(row[0]) && row[1].Length > 0 && row[2] is ("" or "lambda" or "object-readers");

    private bool Exists(string action) => actions.Find(action) == action;

    private static string Write(string table, string columns, IReadOnlyList<string[]> rows, int count, Func<string[], bool> holds)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (!holds(rows[i]))
                throw new InvalidDataException($"{table}: '{rows[i][0]}' does not hold.");
            if (rows[i][^1].Length == 0)
                throw new InvalidDataException($"{table}: '{rows[i][0]}' has no source.");
            if (i > 0 && string.CompareOrdinal(rows[i - 1][0], rows[i][0]) >= 0)
                throw new InvalidDataException($"{table}: '{rows[i][0]}' is not in order, or stands twice.");
        }

        return TextLines.Join(columns, rows.Select(row => row[..count]));
    }
}
