using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Needs;
using Dstack.Permissions.CatalogBuilder.Output;
using Dstack.Permissions.CatalogBuilder.Packages;
using Dstack.Permissions.Iam.Catalog;
using Spectre.Console;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>The commands that complete the tables of operations.</summary>
public sealed class NeedCommands(RepositoryFolders folders, bool offline)
{
    private const string Heading = "operation\taction\twhen\tbindings\tsource";

    /// <summary>Takes AWS's tables of a folder into the project: pages that are there already are replaced.</summary>
    public int Import(string folder)
    {
        var inputs = new CatalogInputs(folders, PackageSource.ReadAll(folders.Sources));
        var tables = OperationTable.ReadAll(folder);
        var unknown = new List<string>();
        var read = OperationNeeds.Join(tables, inputs.ReadTables().Clients, inputs.ReadModels(), unknown.Add);
        var pages = tables.Select(table => table.Page).ToHashSet(StringComparer.Ordinal);
        var kept = File.Exists(folders.OperationTables)
            ? OperationNeeds.Read(folders.OperationTables).Where(needs => !pages.Contains(needs.Page))
            : [];
        File.WriteAllText(folders.OperationTables, OperationNeeds.Write(kept.Concat(read)));
        AnsiConsole.WriteLine($"{pages.Count} pages, {read.Count} operations; {unknown.Count} that no API model has");
        return 0;
    }

    /// <summary>Prints how the catalog answers what AWS's tables of a folder list; fails where something is open.</summary>
    public int Compare(string folder)
    {
        var (needs, rows) = Read();
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        var comparison = needs.Compare(folder, rows, name => unknown.Add(name));
        var table = new Table().AddColumns([.. NeedTable.Columns]);
        foreach (var row in NeedTable.Rows(comparison))
            table.AddRow([.. row]);
        AnsiConsole.Write(table);
        foreach (var open in comparison.Open)
            Console.WriteLine("open: " + open);
        if (unknown.Count > 0)
            Console.WriteLine($"in no API model, so that no client can call them yet: {string.Join(", ", unknown)}");
        if (comparison.Counts.Count == 0)
            throw new InvalidDataException($"{folder} has no table of an operation that the catalog knows: there is nothing to compare.");
        Console.WriteLine($"{comparison.Open.Count} open");
        return comparison.Open.Count == 0 ? 0 : 1;
    }

    /// <summary>Writes what the catalog lacks into the tables of operations, for review.</summary>
    public int Propose()
    {
        var (needs, rows) = Read();
        var proposed = needs.Propose(rows).ToLookup(proposal => proposal.ServiceId, proposal => proposal.Row, StringComparer.Ordinal);
        foreach (var service in proposed)
        {
            var path = Path.Combine(
                folders.Tables, "operations", Path.GetFileNameWithoutExtension(CatalogFileName.Create(service.Key)) + ".tsv");
            var table = File.Exists(path) ? File.ReadAllLines(path).Skip(1).ToList() : [];
            var present = table.Select(line => line.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);

            // An operation that needs the action of its own name has no row until it needs another.
            foreach (var operation in service.Select(row => row.Operation).Distinct().Where(operation => !present.Contains(operation)))
                table.AddRange(rows[service.Key].Where(row => row.Operation == operation).Select(Write));
            table.AddRange(service.Select(Write));
            File.WriteAllLines(path, table.OrderBy(line => line.Split('\t')[0], StringComparer.Ordinal).Prepend(Heading));
        }

        AnsiConsole.WriteLine($"{proposed.Sum(service => service.Count())} rows written for {proposed.Count} services");
        return 0;
    }

    private (CatalogNeeds Needs, IReadOnlyDictionary<string, IReadOnlyList<OperationAction>> Rows) Read()
    {
        var (assembly, needs) = new CatalogBuild(folders, offline).Assemble(_ => { });
        return (needs, assembly.Operations);
    }

    private static string Write(OperationAction row) => string.Join('\t', row.Operation, row.Action, row.When, row.Bindings, row.Source);
}
