using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Dstack.Permissions.Analyzer.Tests.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Tests.Realistic;

/// <summary>Code as programs have it. Each method of Snippets.txt says in a comment what it needs, no more and no less.</summary>
public class SnippetTests
{
    private static readonly SyntaxTree Tree = CSharpSyntaxTree.ParseText(ReadSnippets());

    // One analysis for all the methods.
    private static readonly Lazy<Task<ImmutableArray<Diagnostic>>> AllMissing = new(() => AnalyzeAsync("iam:GetUser"));

    public static TheoryData<string, string> Methods { get; } = Expected();

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_method_needs_what_its_comment_says(string method, string actions)
    {
        var found = await AllMissing.Value;

        Assert.Equal(
            actions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            found.Where(diagnostic => MethodAt(diagnostic) == method)
                .Select(diagnostic => diagnostic.Properties[DiagnosticProperties.Action]!)
                .Distinct()
                .Order());
    }

    [Fact]
    public async Task A_policy_of_just_that_is_silent() => Assert.Empty(
        await AnalyzeAsync([.. Methods.SelectMany(row => row.Data.Item2.Split(' ')).Where(action => action.Length > 0).Distinct()]));

    private static TheoryData<string, string> Expected()
    {
        var methods = new TheoryData<string, string>();
        foreach (var method in Tree.GetRoot(default).DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var needs = Regex.Match(method.GetLeadingTrivia().ToFullString(), "// needs (.*)").Groups[1].Value.Trim();
            methods.Add(NameOf(method), needs == "nothing" ? "" : needs);
        }

        return methods;
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params string[] allowed)
    {
        var compilation = CSharpCompilation.Create(
            "Test",
            [Tree],
            [.. Net100.References.All, .. Sdk.References],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(found => found.Severity == DiagnosticSeverity.Error));
        return await compilation
            .WithAnalyzers([new CallAnalyzer()], new AnalyzerOptions([new PolicyInMemory(SourceText.From(CallTest.Allowing(allowed)))]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static string? MethodAt(Diagnostic diagnostic) => Tree.GetRoot(default)
        .FindNode(diagnostic.Location.SourceSpan)
        .Ancestors()
        .OfType<MethodDeclarationSyntax>()
        .LastOrDefault() is { } method ? NameOf(method) : null;

    private static string NameOf(MethodDeclarationSyntax method) =>
        ((BaseTypeDeclarationSyntax)method.Parent!).Identifier.ValueText + "." + method.Identifier.ValueText;

    private static string ReadSnippets()
    {
        using var reader = new StreamReader(typeof(SnippetTests).Assembly.GetManifestResourceStream("Snippets.txt")!);
        return reader.ReadToEnd();
    }
}
