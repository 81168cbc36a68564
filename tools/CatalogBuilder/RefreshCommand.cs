using Dstack.Permissions.CatalogBuilder.Packages;
using Dstack.Permissions.CatalogBuilder.Refresh;
using Spectre.Console;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>Reads the packages anew and builds the catalog from them.</summary>
public sealed class RefreshCommand(RepositoryFolders folders, bool offline)
{
    /// <summary>Reads them.</summary>
    /// <param name="pinned">Whether the pinned versions are to be read, and not the newest.</param>
    public int Run(bool pinned)
    {
        if (!pinned && !offline)
            AnsiConsole.Status().Start(
                "asking the registry for the newest versions", _ => NewestVersions.OfRegistry(folders.Root).Pin(folders));
        var refresh = new ModelRefresh(folders, new PackageCache(folders.Packages, offline));
        var models = AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .Start(progress =>
            {
                var task = progress.AddTask("packages", maxValue: ClientPackage.ReadAll(folders.ClientPackages).Count + 1);
                return refresh.Read(_ => task.Increment(1));
            });
        refresh.Write(models);
        return new BuildCommand(folders, offline).Run(check: false);
    }
}
