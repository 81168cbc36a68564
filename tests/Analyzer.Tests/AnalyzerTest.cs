using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Tests;

/// <summary>Runs an analyzer over source with markup, policy files with markup, and the real SDK.</summary>
internal sealed class AnalyzerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private readonly List<string> _properties = [];

    public AnalyzerTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("none");
        TestState.AdditionalReferences.AddRange(Net100.References.All);
        CompilerDiagnostics = CompilerDiagnostics.Errors;
        SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(
            project, new CSharpParseOptions(LanguageVersion.CSharp12)));
    }

    public AnalyzerTest<TAnalyzer> Using(IEnumerable<MetadataReference> references)
    {
        TestState.AdditionalReferences.AddRange(references);
        return this;
    }

    public AnalyzerTest<TAnalyzer> WithSource(string source)
    {
        TestState.Sources.Add(source);
        return this;
    }

    public AnalyzerTest<TAnalyzer> WithSource(params (string Path, string Text)[] sources)
    {
        TestState.Sources.AddRange(sources.Select(source => (source.Path, SourceText.From(source.Text))));
        return this;
    }

    public AnalyzerTest<TAnalyzer> WithPolicy(string text, string path = "/src/policy.json")
    {
        TestState.AdditionalFiles.Add((path, text));
        return this;
    }

    public AnalyzerTest<TAnalyzer> Expecting(DiagnosticResult diagnostic)
    {
        ExpectedDiagnostics.Add(diagnostic);
        return this;
    }

    /// <summary>A line of the global configuration that MSBuild writes for the compiler.</summary>
    public AnalyzerTest<TAnalyzer> WithConfig(params IEnumerable<string> lines)
    {
        _properties.AddRange(lines);
        return this;
    }

    protected override Task RunImplAsync(CancellationToken cancellationToken)
    {
        if (TestState.Sources.Count == 0)
            TestState.Sources.Add("class Program;");
        if (_properties.Count > 0)
            TestState.AnalyzerConfigFiles.Add(("/.globalconfig", string.Join("\n", _properties.Prepend("is_global = true"))));

        // Explanations point at statements beside the call; ExplanationTests holds them to it.
        for (var index = 0; index < ExpectedDiagnostics.Count; index++)
            ExpectedDiagnostics[index] = ExpectedDiagnostics[index].WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
        return base.RunImplAsync(cancellationToken);
    }
}
