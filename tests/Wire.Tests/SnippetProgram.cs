using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Wire.Tests;

/// <summary>A file of snippets, compiled against one version of the SDK: analyzed, and run.</summary>
internal sealed class SnippetProgram
{
    private readonly SdkVersion _version;
    private readonly SyntaxTree _tree;
    private readonly CSharpCompilation _compilation;
    private readonly Lazy<Task<ILookup<string, string>>> _reported;
    private readonly Lazy<Assembly> _assembly;

    private SnippetProgram(string file, SdkVersion version)
    {
        _version = version;
        _tree = CSharpSyntaxTree.ParseText(SnippetFile.Read(file));
        _compilation = version.Compile(Path.GetFileNameWithoutExtension(file), _tree);
        _reported = new Lazy<Task<ILookup<string, string>>>(AnalyzeAsync);
        _assembly = new Lazy<Assembly>(() => version.Load(_compilation));
        Snippets = Methods(_tree.GetRoot()).Select(method => new Snippet(method, version.Number)).ToDictionary(snippet => snippet.Name);
    }

    public static IReadOnlyDictionary<string, SnippetProgram> All { get; } = new[]
    {
        new SnippetProgram("S3.txt", SdkVersion.Three),
        new SnippetProgram("S3.txt", SdkVersion.Four),
        new SnippetProgram("S3Of4.txt", SdkVersion.Four),
        new SnippetProgram("Forms.txt", SdkVersion.Four),
        new SnippetProgram("Others.txt", SdkVersion.Four),
    }.ToDictionary(program => program._compilation.AssemblyName!);

    public IReadOnlyDictionary<string, Snippet> Snippets { get; }

    /// <summary>The actions that are reported in the method under a policy that allows none.</summary>
    public async Task<IEnumerable<string>> ReportedAsync(string snippet) =>
        (await _reported.Value)[snippet].Distinct().Order(StringComparer.Ordinal);

    /// <summary>What the method sends when it is run.</summary>
    public async Task<IReadOnlyList<SentRequest>> RunAsync(string snippet)
    {
        using var handler = new RecordingHandler();
        var type = _assembly.Value.GetType(snippet.Split('.')[0], throwOnError: true)!;
        var parameters = type.GetConstructors().Single().GetParameters();
        var program = Activator.CreateInstance(
            type, [.. parameters.Select(parameter => _version.CreateClient(parameter.ParameterType, handler))]);
        try
        {
            await (Task)type.GetMethod(snippet.Split('.')[1])!.Invoke(program, null)!;
        }
        catch (Exception exception) when (handler.Requests.Count > 0 && exception is not OperationCanceledException)
        {
            // The answer is none of the service's: what counts is what was sent.
        }

        return handler.Requests;
    }

    private async Task<ILookup<string, string>> AnalyzeAsync()
    {
        var options = new AnalyzerOptions([new NoGrants()]);
        var reported = await _compilation.WithAnalyzers([new CallAnalyzer()], options).GetAllDiagnosticsAsync();
        Assert.Empty(reported.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "AD0001"));
        return reported
            .Where(diagnostic => diagnostic.Id.StartsWith("DSP", StringComparison.Ordinal))
            .ToLookup(
                MethodAt,
                diagnostic => diagnostic.Properties.GetValueOrDefault(DiagnosticProperties.Action) ?? diagnostic.ToString());
    }

    private string MethodAt(Diagnostic diagnostic) => _tree.GetRoot()
        .FindNode(diagnostic.Location.SourceSpan)
        .Ancestors()
        .OfType<MethodDeclarationSyntax>()
        .Select(method => new Snippet(method, _version.Number).Name)
        .Last();

    private static IEnumerable<MethodDeclarationSyntax> Methods(SyntaxNode root) => root
        .DescendantNodes()
        .OfType<MethodDeclarationSyntax>()
        .Where(method => method.Modifiers.Any(SyntaxKind.PublicKeyword));

    /// <summary>A policy under which everything is lacking.</summary>
    private sealed class NoGrants : AdditionalText
    {
        public override string Path => "/src/policy.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "dax:GetItem", "Resource": "*" }] }""");
    }
}
