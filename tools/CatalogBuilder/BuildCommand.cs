using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Output;
using Dstack.Permissions.CatalogBuilder.Refresh;
using Spectre.Console;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>Builds the catalog and writes it, or compares it with the checked-in one.</summary>
public sealed class BuildCommand(RepositoryFolders folders, bool offline)
{
    public int Run(bool check)
    {
        var catalog = Build();
        var output = new CatalogFolder(folders.Root);
        foreach (var change in CatalogChanges.Between(output.Read, catalog, output.Differences(catalog)))
            Console.Out.WriteLine(change);
        if (!check)
        {
            AnsiConsole.MarkupLineInterpolated($"{output.Write(catalog)} of {catalog.Count} files written");
            return 0;
        }

        var differences = output.Differences(catalog);
        foreach (var difference in differences)
            AnsiConsole.MarkupLineInterpolated($"[red]differs:[/] {difference}");
        AnsiConsole.MarkupLineInterpolated($"{catalog.Count} files compared, {differences.Count} differ");
        return differences.Count == 0 ? 0 : 1;
    }

    private IReadOnlyDictionary<string, string> Build() => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
        .Start(progress =>
        {
            var steps = CatalogBuild.Steps.ToDictionary(step => step, step => progress.AddTask(step, autoStart: false, maxValue: 1));
            steps[CatalogBuild.Steps[0]].StartTask();
            return new CatalogBuild(folders, offline).Files(done =>
            {
                steps[done].Increment(1);
                CatalogBuild.Steps.SkipWhile(step => step != done).Skip(1).Take(1).ToList().ForEach(next => steps[next].StartTask());
            });
        });
}
