using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Dstack.Permissions.Analyzer;
using Dstack.Permissions.Benchmarks.Analyzers;
using Dstack.Permissions.Benchmarks.Projects;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Benchmarks;

/// <summary>
/// The call analyzer on a project full of SDK calls. Budget: at most 1.25 times the baseline, and at most half of BannedApiAnalyzers.
/// </summary>
public class AnalyzerBenchmarks
{
    private readonly CSharpCompilation _calls = Bind(SampleProject.WithSdkCalls());
    private readonly AnalyzerOptions _options =
        SampleProject.Options(("/app/policy.json", SampleProject.AllowingPolicy), ("/app/BannedSymbols.txt", BannedApis.Symbols));

    [Benchmark(Baseline = true)]
    public Task<int> EmptyInvocationAction() => Analyze(new EmptyInvocationAnalyzer());

    [Benchmark]
    public Task<int> Calls() => Analyze(new CallAnalyzer());

    [Benchmark]
    public Task<int> BannedApiAnalyzers() => Analyze(BannedApis.Create());

    // A fresh compilation each time: analyzers keep what they know of one they have seen, and its operations too.
    private Task<int> Analyze(DiagnosticAnalyzer analyzer) => Run(_calls, analyzer, _options);

    internal CompilationWithAnalyzers WithTimedAnalyzer(DiagnosticAnalyzer analyzer) =>
        WithAnalyzer(_calls, analyzer, _options, logAnalyzerExecutionTime: true);

    internal static async Task<int> Run(CSharpCompilation compilation, DiagnosticAnalyzer analyzer, AnalyzerOptions options) =>
        (await WithAnalyzer(compilation, analyzer, options, logAnalyzerExecutionTime: false).GetAnalyzerDiagnosticsAsync()).Length;

    internal static CSharpCompilation Bind(CSharpCompilation compilation)
    {
        var errors = compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .ToArray();
        return errors.Length == 0 ? compilation : throw new InvalidOperationException(errors[0].ToString());
    }

    private static CompilationWithAnalyzers WithAnalyzer(
        CSharpCompilation compilation, DiagnosticAnalyzer analyzer, AnalyzerOptions options, bool logAnalyzerExecutionTime) =>
        compilation.Clone().WithAnalyzers(
            ImmutableArray.Create(analyzer),
            new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime));
}
