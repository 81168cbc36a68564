using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Dstack.Permissions.Analyzer.Tests.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Tests.Requests;

/// <summary>Holds what the analyzer sees of a request against runs of the program.</summary>
public class RandomProgramTests(ITestOutputHelper output)
{
    private const int Count = 400;
    private const int Runs = 400;

    [Fact]
    public async Task What_is_seen_is_so_in_every_run()
    {
        var programs = Enumerable.Range(0, Count).Select(seed => new RandomProgram(seed)).ToArray();

        // Where neither action is granted, a version that is seen set gives one finding, and one that is seen not to be set the other; with
        // either action granted, what is not visible gives none.
        var withVersion = await MethodsWithFindingsAsync(programs, "s3:GetObject");
        var without = await MethodsWithFindingsAsync(programs, "s3:GetObjectVersion");
        int seen = 0, knowable = 0;
        for (var index = 0; index < Count; index++)
        {
            var runs = programs[index].Runs(Runs);
            Assert.False(withVersion.Contains(index) && runs.Contains(false), "Not always set:\n" + programs[index].Text);
            Assert.False(without.Contains(index) && runs.Contains(true), "Sometimes set:\n" + programs[index].Text);
            knowable += runs.Count == 1 ? 1 : 0;
            seen += withVersion.Contains(index) || without.Contains(index) ? 1 : 0;
        }

        output.WriteLine($"{seen} of {knowable} requests that are the same in every run are seen to be, of {Count} programs");
        Assert.True(seen >= knowable * 0.9, $"only {seen} of {knowable} are seen");
    }

    private static async Task<HashSet<int>> MethodsWithFindingsAsync(RandomProgram[] programs, string granted)
    {
        var methods = programs.Select((program, index) => $$"""
            async Task M{{index}}(IAmazonS3 s3)
            {
            var request = new GetObjectRequest();
            {{program.Text}}
            }
            """);
        var tree = CSharpSyntaxTree.ParseText(CallTest.InClass($$"""
            static bool Flag() => Environment.TickCount > 0;
            static IEnumerable<int> Items() => new int[3];
            {{string.Join("\n", methods)}}
            """));
        var compilation = CSharpCompilation.Create(
            "Test",
            [tree],
            [.. Net100.References.All, .. Sdk.References],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(found => found.Severity == DiagnosticSeverity.Error));
        var found = await compilation
            .WithAnalyzers([new CallAnalyzer()], new AnalyzerOptions([new PolicyInMemory(SourceText.From(CallTest.Allowing(granted)))]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id.StartsWith("AD", System.StringComparison.Ordinal));
        var root = await tree.GetRootAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan)
            .FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax>()!.Identifier.Text[1..]).Select(int.Parse)];
    }
}
