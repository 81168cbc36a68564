using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

/// <summary>A project that imports the package's props and targets as NuGet would, without a restore.</summary>
internal sealed class MSBuildProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Writes the project file.</summary>
    /// <param name="body">What stands in it.</param>
    public MSBuildProject(string body = "")
    {
        var build = Repository.PathOf("src", "Package", "build", PackedPackage.Id);
        _folder.Write("Project.csproj", $"""
            <Project>
              <Import Project="{build}.props" />
              {body}
              <Import Project="{build}.targets" />
              <Target Name="Show" DependsOnTargets="_RemoveRepeatedDstackPolicies" />
            </Project>
            """);
    }

    /// <summary>Adds files, empty ones.</summary>
    public void AddFiles(params string[] paths)
    {
        foreach (var path in paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.Path, path))!);
            _folder.Write(path, "");
        }
    }

    /// <summary>The additional files when the compiler gets them, each with one of its metadata.</summary>
    public async Task<IReadOnlyList<string>> AdditionalFilesAsync(string metadata)
    {
        var output = await DotNet.RunAsync(_folder.Path, "msbuild", "-t:Show", "-getItem:AdditionalFiles");
        return
        [
            .. JsonNode.Parse(output)!["Items"]!["AdditionalFiles"]!.AsArray()
                .Select(file =>
                    Path.GetRelativePath(_folder.Path, file!["FullPath"]!.GetValue<string>()).Replace('\\', '/') + " " + file[metadata])
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
