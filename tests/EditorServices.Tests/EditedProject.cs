using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Amazon.Runtime;
using Amazon.S3;
using CliWrap;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.MSBuild;

namespace Dstack.Permissions.EditorServices.Tests;

/// <summary>A project on the disk, opened as an editor opens it. To open it takes seconds, so tests share one.</summary>
public sealed class EditedProject : IAsyncLifetime
{
    public const string Code = "Jobs.cs";
    public const string Policy = "policy.json";
    public const string Model = "ours.permissions-model.json";
    public const string Config = ".editorconfig";

    private static readonly Dictionary<string, string> Files = new()
    {
        [Code] =
            """
            using System.Threading.Tasks;
            using Amazon.S3;

            public class Jobs(IAmazonS3 s3)
            {
                public Task ReadAsync() => s3.GetObjectAsync("jobs", "last");

                public Task DeleteAsync() => s3.DeleteObjectAsync("jobs", "last");
            }
            """,
        [Policy] =
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": ["s3:GetObject", "s3:PutObjects"],
                  "Resource": "arn:aws:s3:::jobs/*"
                }
              ]
            }
            """,
        [Model] = """{ "catalog": {} }""",
        [Config] = "root = true",
        ["App.csproj"] =
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
              </PropertyGroup>
              <ItemGroup>
                {ItemsOf("Reference", new[] { typeof(AmazonServiceClient), typeof(AmazonS3Client) }.Select(type => type.Assembly.Location))}
                {ItemsOf("Analyzer", Directory.GetFiles(BuiltFolder, "Dstack.Permissions.*.dll"))}
                <AdditionalFiles Include="*.json" />
              </ItemGroup>
            </Project>
            """,
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("dstack-permissions-").FullName;
    private readonly MefHostServices _host;
    private readonly MSBuildWorkspace _workspace;

    public EditedProject()
    {
        // What the workspace needs, and the services of the IDE.
        _host = MefHostServices.Create(MSBuildMefHostServices.DefaultAssemblies.AddRange(
            new[] { "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features" }.Select(Assembly.Load)));
        _workspace = MSBuildWorkspace.Create(_host);
    }

    private static string BuiltFolder => typeof(EditedProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "BuiltFolder").Value!;

    /// <summary>An editor that has just opened the project, so that it knows nothing of its providers yet.</summary>
    internal Editor Open()
    {
        var project = _workspace.CurrentSolution.Projects.Single();
        var references = project.AnalyzerReferences;
        return new Editor(_host, project.WithAnalyzerReferences([]).WithAnalyzerReferences(references));
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (var (name, text) in Files)
            await File.WriteAllTextAsync(Path.Combine(_folder, name), text);
        await Cli.Wrap("dotnet").WithWorkingDirectory(_folder).WithArguments(["restore", "-v", "q"]).ExecuteAsync();
        await _workspace.OpenProjectAsync(Path.Combine(_folder, "App.csproj"));
        Assert.Empty(_workspace.Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string ItemsOf(string kind, IEnumerable<string> paths) =>
        string.Concat(paths.Select(path => $"<{kind} Include=\"{path}\" />"));
}
