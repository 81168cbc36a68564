using System;
using System.Collections.Generic;
using Dstack.Permissions.CatalogBuilder.Output;
using Dstack.Permissions.CatalogBuilder.Packages;
using Spectre.Console;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>Takes the packages, builds the catalog, and writes it or compares it with the checked-in one.</summary>
public sealed class BuildCommand(RepositoryFolders folders, bool offline)
{
    public int Run(bool check)
    {
        var catalog = Build();
        var output = new CatalogFolder(folders.Root);
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

    /// <summary>The files of the catalog, by their path in the repository.</summary>
    public IReadOnlyDictionary<string, string> Build() => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
        .Start(progress =>
        {
            var packages = new PackageCache(folders.Packages, offline);
            var sources = PackageSource.ReadAll(folders.Sources);
            var inputs = new CatalogInputs(folders, sources);
            T Step<T>(string name, Func<T> work)
            {
                var step = progress.AddTask(name, maxValue: 1);
                var result = work();
                step.Increment(1);
                return result;
            }

            var services = Step("iam-data", () => inputs.ReadServices(packages));
            var models = Step("aws-sdk", () => inputs.ReadModels(packages));
            return Step("catalog", () => new CatalogAssembly(services, models, inputs.ReadTables()).Files(sources));
        });
}
