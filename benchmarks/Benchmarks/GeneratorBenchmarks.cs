using BenchmarkDotNet.Attributes;
using Dstack.Permissions.Benchmarks.Projects;
using Dstack.Permissions.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Benchmarks;

/// <summary>
/// The generator. Budget: after an unrelated edit within 1.2 times an empty generator; the seed policy, cold, at most 10 ms after JIT.
/// </summary>
public class GeneratorBenchmarks
{
    private static readonly AdditionalText[] Files = [new InMemoryText("/app/policy.json", SampleProject.SeedPolicy)];

    private readonly CSharpCompilation _before = SampleProject.WithoutSdk();
    private readonly CSharpCompilation _after;
    private readonly GeneratorDriver _empty;
    private readonly GeneratorDriver _ours;

    public GeneratorBenchmarks()
    {
        _after = _before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Edited;"));
        _empty = Driver(new EmptyGenerator()).RunGenerators(_before);
        _ours = Driver(new PolicyGenerator()).RunGenerators(_before);
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver UnrelatedEditOfAnEmptyGenerator() => _empty.RunGenerators(_after);

    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _ours.RunGenerators(_after);

    [Benchmark]
    public GeneratorDriver SeedPolicyCold() => Driver(new PolicyGenerator()).RunGenerators(_before);

    private static CSharpGeneratorDriver Driver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], Files);
}
