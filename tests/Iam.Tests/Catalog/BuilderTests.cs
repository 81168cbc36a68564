using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder;
using Dstack.Permissions.CatalogBuilder.Output;

namespace Dstack.Permissions.Iam.Tests.Catalog;

public class BuilderTests
{
    [Fact]
    public void What_is_checked_in_is_what_the_builder_builds()
    {
        var folders = RepositoryFolders.Find(AppContext.BaseDirectory);
        IReadOnlyDictionary<string, string>? files = null;
        try
        {
            files = new CatalogBuild(folders, offline: false).Files(_ => { });
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            Assert.Skip("The npm packages are not in artifacts/npm and cannot be fetched: " + exception.Message);
        }

        Assert.Empty(new CatalogFolder(folders.Root).Differences(files!));
    }

    [Fact]
    public void A_difference_is_told()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var output = new CatalogFolder(folder.FullName);
            var files = new Dictionary<string, string> { [CatalogFolder.Catalog + "a.txt"] = "a\n", ["report.md"] = "# r\n" };
            Assert.Equal(2, output.Write(files));
            Assert.Empty(output.Differences(files));

            files[CatalogFolder.Catalog + "a.txt"] = "b\n";
            File.WriteAllText(Path.Combine(folder.FullName, CatalogFolder.Catalog, "left-over.txt"), "");
            Assert.Equal(["a.txt", "left-over.txt"], output.Differences(files).Select(Path.GetFileName));
            output.Write(files);
            Assert.Empty(output.Differences(files));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
