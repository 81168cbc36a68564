using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

/// <summary>A project outside the repository that references the package as anybody would.</summary>
internal sealed class ConsumerProject : IDisposable
{
    private const string ProjectFile = "App.csproj";

    private static readonly ConcurrentDictionary<string, string> ProjectFiles = new(StringComparer.Ordinal);

    private readonly TemporaryFolder _folder = new();

    private ConsumerProject()
    {
    }

    /// <summary>The project folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>Creates a console program and adds the SDK for S3 and the package, by the commands that anybody would use.</summary>
    public static async Task<ConsumerProject> CreateAsync(PackedPackage package, string framework)
    {
        var project = new ConsumerProject();
        await DotNet.RunAsync(project.Folder, "new", "console", "--name", "App", "--output", ".", "--no-restore");
        project.Write(ProjectFile, Target(project.Read(ProjectFile), framework));
        if (framework == "net472")
            await project.AddPackageAsync("Microsoft.NETFramework.ReferenceAssemblies", "--version", "1.0.3");
        await project.AddPackageAsync("AWSSDK.S3", "--version", "4.1.0");
        await project.AddPackageAsync(PackedPackage.Id, "--source", package.Folder);
        ProjectFiles[framework] = project.Read(ProjectFile);
        return project;
    }

    /// <summary>A project as <see cref="CreateAsync"/> gives it, made from a copy of the first.</summary>
    public static async Task<ConsumerProject> CopyAsync(PackedPackage package, string framework)
    {
        if (!ProjectFiles.TryGetValue(framework, out var projectFile))
            return await CreateAsync(package, framework);
        var project = new ConsumerProject();
        project.Write(ProjectFile, projectFile);
        await DotNet.RunAsync(project.Folder, "restore", "-v", "q");
        return project;
    }

    /// <summary>Reads a file of the project.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Writes a file of the project.</summary>
    public void Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Builds, and gives what is reported.</summary>
    public async Task<IReadOnlyList<BuildDiagnostic>> BuildAsync(params string[] arguments)
    {
        var result = await DotNet.TryAsync(
            Folder, ["build", "--no-restore", "--no-incremental", "-v", "q", "-clp:NoSummary", .. arguments]);
        var diagnostics = BuildDiagnostic.ReadAll(result.StandardOutput, Folder);
        Assert.True(
            result.IsSuccess != diagnostics.Any(diagnostic => diagnostic.Severity == "error"),
            "The build's end does not go with its diagnostics:\n" + result.StandardOutput + result.StandardError);
        return diagnostics;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    // C# 7.3 is what the compiler takes for the old framework when nobody says anything.
    private static string Target(string projectFile, string framework)
    {
        var targeted = Element("TargetFramework").Replace(projectFile, $"<TargetFramework>{framework}</TargetFramework>");
        return framework == "net472" ? Element("ImplicitUsings|Nullable").Replace(targeted, "") : targeted;
    }

    private static Regex Element(string names) => new($"<({names})>[^<]*</({names})>");

    private Task AddPackageAsync(string id, params string[] arguments) => DotNet.RunAsync(Folder, ["add", "package", id, .. arguments]);
}
