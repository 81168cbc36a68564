using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SQS;
using Basic.Reference.Assemblies;
using Dstack.Permissions.Analyzer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests;

/// <summary>Projects that call AWS, in one solution, as an editor or <c>dotnet format</c> holds them.</summary>
internal sealed class FixedSolution
{
    private const string Usings = "using Amazon.S3; using Amazon.S3.Model; using Amazon.SQS;\n";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        .. new[] { typeof(AmazonServiceClient), typeof(AmazonS3Client), typeof(AmazonSQSClient) }.Select(
            type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    private readonly AdhocWorkspace _workspace = new();

    public FixedSolution() => Current = _workspace.CurrentSolution;

    public Solution Current { get; private set; }

    /// <summary>Adds a project with one method body that has an <c>s3</c> and an <c>sqs</c>.</summary>
    public FixedSolution WithProject(string name, string statements, params (string Path, SourceText Text)[] policies)
    {
        var id = ProjectId.CreateNewId(name);
        Current = Current
            .AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, name, name, LanguageNames.CSharp, filePath: "/src/App.csproj", metadataReferences: References))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddDocument(DocumentId.CreateNewId(id), "Jobs.cs",
                Usings + $"class Jobs {{ void Run(IAmazonS3 s3, IAmazonSQS sqs) {{ {statements} }} }}", filePath: $"/src/{name}.cs");
        foreach (var (path, text) in policies)
            Current = Current.AddAdditionalDocument(DocumentId.CreateNewId(id), path, text, filePath: path);
        return this;
    }

    /// <summary>The file's text in every project that has it.</summary>
    public async Task<IReadOnlyList<SourceText>> ReadAsync(string path)
    {
        var texts = new List<SourceText>();
        foreach (var document in Current.Projects.SelectMany(project => project.AdditionalDocuments).Where(
            document => document.FilePath == path))
            texts.Add(await document.GetTextAsync(TestContext.Current.CancellationToken));
        return texts;
    }

    /// <summary>Fixes all missing actions of a scope, by the key of the first project's first fix.</summary>
    public async Task FixAllAsync(FixAllScope scope)
    {
        var provider = new AllowActionCodeFixProvider();
        var document = Current.Projects.First().Documents.Single();
        var diagnostics = await DiagnosticsOf(document.Project, TestContext.Current.CancellationToken);
        CodeAction? first = null;
        await provider.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostics[0], (action, _) => first ??= action, TestContext.Current.CancellationToken));
        var context = new FixAllContext(
            document, provider, scope, first?.EquivalenceKey, [.. provider.FixableDiagnosticIds], new Diagnostics(),
                TestContext.Current.CancellationToken);
        Assert.Contains(scope, provider.GetFixAllProvider().GetSupportedFixAllScopes());
        await ApplyAsync(await provider.GetFixAllProvider().GetFixAsync(context));
    }

    /// <summary>Applies an action of a fix.</summary>
    public async Task ApplyAsync(CodeAction? action)
    {
        Assert.NotNull(action);
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Current = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Project project, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken);
        Assert.NotNull(compilation);
        Assert.Empty(compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers([new CallAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(
            cancellationToken);
    }

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await DiagnosticsOf(project, cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) =>
            (await DiagnosticsOf(document.Project, cancellationToken)).Where(
                diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
