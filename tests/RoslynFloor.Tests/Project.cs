using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.Runtime;
using Amazon.S3;
using Dstack.Permissions.Analyzer;
using Dstack.Permissions.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.RoslynFloor.Tests;

/// <summary>A project with one source file and a policy, held as the oldest supported compiler and editor hold it.</summary>
internal static class Project
{
    public const string PolicyPath = "/app/policy.json";

    // The runtime's own assemblies: the packages of reference assemblies need a newer Roslyn.
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) == "netstandard.dll")
            .Concat([typeof(AmazonServiceClient).Assembly.Location, typeof(AmazonS3Client).Assembly.Location])
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The project in an editor's workspace.</summary>
    public static Solution Solution(string code, string policy)
    {
        var id = ProjectId.CreateNewId();
        return new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, "App", "App", LanguageNames.CSharp, filePath: "/app/App.csproj", metadataReferences: References))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Latest))
            .AddAnalyzerReference(id, new InProcessReference())
            .AddDocument(DocumentId.CreateNewId(id), "App.cs", code, filePath: "/app/App.cs")
            .AddAdditionalDocument(DocumentId.CreateNewId(id), "policy.json", SourceText.From(policy), filePath: PolicyPath);
    }

    /// <summary>What the compiler and the analyzers say of the project, generated code included.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Solution solution)
    {
        var project = solution.Projects.Single();
        var compilation = (await project.GetCompilationAsync())!;
        return
        [
            .. await compilation
                .WithAnalyzers(
                    [.. project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))],
                    project.AnalyzerOptions)
                .GetAllDiagnosticsAsync(),
        ];
    }

    private sealed class InProcessReference : AnalyzerReference
    {
        // One instance: the workspace knows a generator again by its identity.
        private readonly ImmutableArray<ISourceGenerator> _generators = [new PolicyGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(InProcessReference);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => GetAnalyzersForAllLanguages();

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() =>
        [
            .. typeof(CallAnalyzer).Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}
