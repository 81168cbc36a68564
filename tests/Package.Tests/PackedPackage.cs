using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NuGet.Packaging;

namespace Dstack.Permissions.Package.Tests;

/// <summary>The package, packed once for all tests.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>The package's id.</summary>
    public const string Id = "Dstack.Permissions.Generators";

    /// <summary>The folder that holds the package and nothing else.</summary>
    public string Folder { get; } = Repository.PathOf("artifacts", "package-tests", "source");

    /// <summary>The package file.</summary>
    public string Path { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        DeleteFolder(Folder);
        await DotNet.RunAsync(Repository.Root, "pack", "src/Package", "-c", "Release", "-o", Folder, "-v", "q");
        Path = Directory.EnumerateFileSystemEntries(Folder).Single();

        DeleteFolder(System.IO.Path.Combine(DotNet.Packages, Id.ToLowerInvariant()));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Puts the package where the sample restores it from, in the place of any other.</summary>
    public async Task ServeToSampleAsync()
    {
        var served = Repository.PathOf("artifacts", "packages");
        foreach (var earlier in Directory.EnumerateFiles(served, Id + ".*.nupkg"))
            File.Delete(earlier);
        File.Copy(Path, System.IO.Path.Combine(served, System.IO.Path.GetFileName(Path)));
        DeleteFolder(Repository.PathOf("artifacts", "sample", "packages", Id.ToLowerInvariant()));
        await DotNet.RunAsync(Repository.PathOf("samples", "DstackBackend"), "restore", "--force", "-v", "q");
    }

    /// <summary>Opens the package.</summary>
    public PackageArchiveReader Open() => new(Path);

    /// <summary>Unpacks one of its assemblies.</summary>
    public byte[] ReadAssembly(string name)
    {
        using var package = Open();
        using var entry = package.GetStream($"analyzers/dotnet/cs/{name}.dll");
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
