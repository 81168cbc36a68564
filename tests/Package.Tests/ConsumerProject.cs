using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

/// <summary>A project outside the repository that references the package as anybody would.</summary>
internal sealed class ConsumerProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ConsumerProject()
    {
    }

    /// <summary>The project folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>Creates a console program and adds the SDK for S3 and the package.</summary>
    public static async Task<ConsumerProject> CreateAsync(PackedPackage package, string framework)
    {
        var project = new ConsumerProject();
        await DotNet.RunAsync(project.Folder, "new", "console", "--name", "App", "--output", ".", "--no-restore");
        var file = Path.Combine(project.Folder, "App.csproj");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var moved = text.Replace("<TargetFramework>net10.0</TargetFramework>", $"<TargetFramework>{framework}</TargetFramework>", StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            file,
            framework == "net472" ? moved.Replace("<ImplicitUsings>enable</ImplicitUsings>", "<LangVersion>7.3</LangVersion>", StringComparison.Ordinal)
                .Replace("<Nullable>enable</Nullable>", "", StringComparison.Ordinal) : moved,
            TestContext.Current.CancellationToken);
        if (framework == "net472")
            await project.AddPackageAsync("Microsoft.NETFramework.ReferenceAssemblies", "--version", "1.0.3");
        await project.AddPackageAsync("AWSSDK.S3", "--version", "4.1.0");
        await project.AddPackageAsync(PackedPackage.Id, "--source", package.Folder);
        return project;
    }

    /// <summary>Writes a file of the project.</summary>
    public void Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Builds, and gives what is reported.</summary>
    public async Task<IReadOnlyList<BuildDiagnostic>> BuildAsync(params string[] arguments)
    {
        var result = await DotNet.TryAsync(Folder, ["build", "--no-restore", "--no-incremental", "-v", "q", "-clp:NoSummary", .. arguments]);
        var diagnostics = BuildDiagnostic.ReadAll(result.StandardOutput, Folder);
        Assert.True(
            result.IsSuccess != diagnostics.Any(diagnostic => diagnostic.Severity == "error"),
            "The build's end does not go with its diagnostics:\n" + result.StandardOutput + result.StandardError);
        return diagnostics;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private Task AddPackageAsync(string id, params string[] arguments) => DotNet.RunAsync(Folder, ["add", "package", id, .. arguments]);
}
