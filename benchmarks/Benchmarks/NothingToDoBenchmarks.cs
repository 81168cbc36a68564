using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Dstack.Permissions.Analyzer;
using Dstack.Permissions.Benchmarks.Analyzers;
using Dstack.Permissions.Benchmarks.Projects;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Benchmarks;

/// <summary>Projects that give the call analyzer nothing to do. Budget: within noise of an analyzer that registers nothing.</summary>
public class NothingToDoBenchmarks
{
    private readonly CSharpCompilation _plain = AnalyzerBenchmarks.Bind(SampleProject.WithoutSdk());
    private readonly AnalyzerOptions _policy = SampleProject.Options(("/app/policy.json", SampleProject.AllowingPolicy));

    [Benchmark(Baseline = true)]
    public Task<int> RegistersNothing() => AnalyzerBenchmarks.Run(_plain, new EmptyAnalyzer(), _policy);

    [Benchmark]
    public Task<int> CallsWithoutSdk() => AnalyzerBenchmarks.Run(_plain, new CallAnalyzer(), _policy);
}
