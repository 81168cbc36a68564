using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Generator.Tests.Infrastructure;

/// <summary>The generator run over a project, once or again after edits.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;

    private GeneratorRun(TestProject project, GeneratorDriver driver, CSharpCompilation input)
    {
        Project = project;
        Input = input;
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var diagnostics);
        Output = (CSharpCompilation)output;
        Result = _driver.GetRunResult().Results.Single();
        Assert.Empty(diagnostics);
        Assert.Null(Result.Exception);
    }

    public TestProject Project { get; }

    public CSharpCompilation Input { get; }

    public CSharpCompilation Output { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The generated files by hint name.</summary>
    public ImmutableDictionary<string, string> Files =>
        Result.GeneratedSources.ToImmutableDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>What the compiler has to say: errors, and warnings as errors.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)];

    public static GeneratorRun Of(TestProject project)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new PolicyGenerator().AsSourceGenerator()],
            project.Files,
            project.ParseOptions,
            project.OptionsProvider,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(project, driver, project.Compile());
    }

    /// <summary>Runs again after edits, as a host does: what did not change is handed over as the same object.</summary>
    public GeneratorRun Edit(TestProject edited)
    {
        var driver = _driver;
        if (edited.Files != Project.Files)
            driver = driver.ReplaceAdditionalTexts([.. edited.Files]);
        if (edited.Properties != Project.Properties)
            driver = driver.WithUpdatedAnalyzerConfigOptions(edited.OptionsProvider);
        if (edited.LanguageVersion != Project.LanguageVersion)
            driver = driver.WithUpdatedParseOptions(edited.ParseOptions);
        return new GeneratorRun(edited, driver, edited.Compile());
    }

    /// <summary>The compiled project, loaded.</summary>
    public LoadedProject Load()
    {
        using var stream = new MemoryStream();
        var emitted = Output.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        stream.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        return new LoadedProject(context, context.LoadFromStream(stream));
    }
}
