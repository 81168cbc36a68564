using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Generator.Tests.Infrastructure;

/// <summary>A user's project: its policy files, sources and settings. Immutable, so that an edit is a second project.</summary>
internal sealed record TestProject
{
    /// <summary>The additional files by path.</summary>
    public ImmutableArray<TestFile> Files { get; init; } = [];

    /// <summary>The C# sources.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>The compiler visible properties of MSBuild.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } =
        ImmutableDictionary<string, string>.Empty.Add("RootNamespace", "App").Add("ProjectDir", "/app/");

    /// <summary>The framework.</summary>
    public Framework Framework { get; init; } = Framework.Net80;

    /// <summary>The version of the language.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>Whether nullable reference types are on for the project.</summary>
    public NullableContextOptions Nullable { get; init; }

    /// <summary>Further references.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>The assembly's name.</summary>
    public string AssemblyName { get; init; } = "App";

    /// <summary>A project with one policy.json.</summary>
    public static TestProject With(string policy, params string[] sources) => new()
    {
        Files = [new TestFile("/app/policy.json", policy)],
        Sources = [.. sources],
    };

    /// <summary>The project with a source more.</summary>
    public TestProject AddSource(string source) => this with { Sources = Sources.Add(source) };

    /// <summary>The project with an additional file more.</summary>
    public TestProject AddFile(string path, string text, string? mark = null) =>
        this with { Files = Files.Add(new TestFile(path, text, mark)) };

    /// <summary>The project with a property set.</summary>
    public TestProject Set(string property, string value) => this with { Properties = Properties.SetItem(property, value) };

    /// <summary>How the sources are read.</summary>
    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose);

    /// <summary>The settings as the generator sees them.</summary>
    public AnalyzerConfigOptionsProvider OptionsProvider => new TestOptionsProvider(this);

    /// <summary>The compilation before the generator ran; every warning is an error, documentation of public members included.</summary>
    public CSharpCompilation Compile()
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            nullableContextOptions: Nullable,
            deterministic: true);
        return CSharpCompilation.Create(
            AssemblyName,
            Sources.Select((source, index) => CSharpSyntaxTree.ParseText(
                source, ParseOptions, "/app/Source" + index.ToString(CultureInfo.InvariantCulture) + ".cs")),
            FrameworkReferences.Of(Framework).AddRange(References),
            options);
    }
}
