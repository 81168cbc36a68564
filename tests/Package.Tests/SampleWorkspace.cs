using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Dstack.Permissions.CodeFixes;
using Dstack.Permissions.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Package.Tests;

/// <summary>
/// The sample as an editor holds it: its sources, references, policy files and options are those that its build gives the compiler.
/// </summary>
internal sealed class SampleWorkspace : IDisposable
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. CreateAll<DiagnosticAnalyzer>(typeof(CallAnalyzer))];

    // In the order of their names: to allow an action comes before to declare that it is granted elsewhere.
    private static readonly CodeFixProvider[] Providers =
        [
            .. CreateAll<CodeFixProvider>(typeof(AllowActionCodeFixProvider))
                .OrderBy(provider => provider.GetType().Name, StringComparer.Ordinal),
        ];

    private const string WholeFile = "Fix what has one right answer";

    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _id = ProjectId.CreateNewId();
    private Solution _solution;

    private SampleWorkspace(CSharpCommandLineArguments arguments)
    {
        var references = arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference));
        _solution = _workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            _id,
            VersionStamp.Default,
            arguments.CompilationName!,
            arguments.CompilationName!,
            LanguageNames.CSharp,
            compilationOptions: arguments.CompilationOptions,
            parseOptions: arguments.ParseOptions,
            metadataReferences: references,
            analyzerReferences: GeneratorsOf(arguments)));
        foreach (var path in arguments.SourceFiles.Select(file => file.Path))
            _solution = _solution.AddDocument(DocumentId.CreateNewId(_id), Path.GetFileName(path), Read(path), filePath: path);
        foreach (var path in arguments.AdditionalFiles.Select(file => file.Path))
            _solution = _solution.AddAdditionalDocument(DocumentId.CreateNewId(_id), Path.GetFileName(path), Read(path), filePath: path);
        foreach (var path in arguments.AnalyzerConfigPaths)
            _solution = _solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(_id), Path.GetFileName(path), Read(path), filePath: path);
    }

    private Project Project => _solution.GetProject(_id)!;

    /// <summary>Loads the sample, which must have been restored, with one of its policies.</summary>
    public static async Task<SampleWorkspace> LoadAsync(string folder, string policy)
    {
        var output = await DotNet.RunAsync(
            folder,
            "msbuild", "-t:Compile", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:Policy=" + policy,
            "-getItem:CscCommandLineArgs");
        var arguments = JsonNode.Parse(output)!["Items"]!["CscCommandLineArgs"]!.AsArray()
            .Select(argument => argument!["Identity"]!.GetValue<string>());
        return new SampleWorkspace(CSharpCommandLineParser.Default.Parse(arguments, folder, sdkDirectory: null));
    }

    /// <summary>What the package reports at warning or above: errors first, policies before the code that is judged by them.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindAsync()
    {
        var compilation = await Project.GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers(Analyzers, Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(found.Where(diagnostic => diagnostic.Id == "AD0001"));
        return
        [
            .. found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
                .OrderByDescending(diagnostic => diagnostic.Severity)
                .ThenBy(diagnostic => diagnostic.Location.IsInSource)
                .ThenBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// The first fix that is offered for a diagnostic alone; null where there is none, or none before another one is fixed.
    /// </summary>
    public async Task<CodeAction?> FirstFixAsync(Diagnostic diagnostic)
    {
        var path = diagnostic.Location.GetLineSpan().Path;
        var document = Project.Documents.Concat<TextDocument>(Project.AdditionalDocuments).Single(document => document.FilePath == path);
        CodeAction? first = null;
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(document is Document source
                ? new CodeFixContext(source, diagnostic, Take, default)
                : new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], Take, default));
        }

        return first;

        void Take(CodeAction action, ImmutableArray<Diagnostic> fixable) =>
            first ??= action.Title.StartsWith(WholeFile, StringComparison.Ordinal) ? null : action;
    }

    /// <summary>Applies a fix.</summary>
    public async Task ApplyAsync(CodeAction fix)
    {
        var operations = await fix.GetOperationsAsync(default);
        _solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    /// <summary>The text of the policy file below a folder.</summary>
    public async Task<string> PolicyAsync(string folder)
    {
        var document = Project.AdditionalDocuments.Single(
            document => document.FilePath!.EndsWith($"/{folder}/policy.json", StringComparison.Ordinal));
        return (await document.GetTextAsync()).ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _workspace.Dispose();

    // Those of the SDK as they are; the package's own from the build that is tested.
    private static IEnumerable<AnalyzerReference> GeneratorsOf(CSharpCommandLineArguments arguments) => arguments.AnalyzerReferences
        .Where(reference => !Path.GetFileName(reference.FilePath).StartsWith("Dstack.", StringComparison.Ordinal))
        .Select(reference => new AnalyzerFileReference(reference.FilePath, new AssemblyLoader()))
        .Prepend<AnalyzerReference>(new GeneratorReference(new PolicyGenerator().AsSourceGenerator()));

    private static SourceText Read(string path) => SourceText.From(File.ReadAllText(path));

    private static IEnumerable<T> CreateAll<T>(Type example) => example.Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && typeof(T).IsAssignableFrom(type))
        .Select(type => (T)Activator.CreateInstance(type)!);

    private sealed class AssemblyLoader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
