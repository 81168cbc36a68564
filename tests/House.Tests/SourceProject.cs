using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.House.Tests;

/// <summary>A project of src, compiled from its sources, or from sources that a test makes up.</summary>
internal sealed class SourceProject
{
    private const string RootNamespace = "Dstack.Permissions";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.None);

    // What the test host runs on, without the projects under test: they are compiled anew.
    private static readonly MetadataReference[] HostReferences =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith(RootNamespace, StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lazy<SourceProject[]> Compiled = new(() =>
    {
        var iam = Read("Iam");
        var analyzer = Read("Analyzer", iam);
        return [iam, analyzer, Read("CodeFixes", iam, analyzer), Read("Generator", iam)];
    });

    private SourceProject(string name, IEnumerable<(string File, string Text)> sources, params SourceProject[] references)
    {
        Name = name;
        var trees = sources
            .Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.File))
            .ToArray();
        Files = [.. trees.Select(tree => tree.FilePath).Order(StringComparer.Ordinal)];
        Compilation = CSharpCompilation.Create(
            $"{RootNamespace}.{name}",
            [.. trees, FriendsOf(name)],
            [.. HostReferences, .. references.Select(reference => reference.Compilation.ToMetadataReference())],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Imports = new FileImports(Compilation, Files);
    }

    /// <summary>Iam, Analyzer, CodeFixes and Generator.</summary>
    public static IReadOnlyList<SourceProject> All => Compiled.Value;

    public string Name { get; }

    /// <summary>Paths from the project's folder, with <c>/</c>.</summary>
    public IReadOnlyList<string> Files { get; }

    public CSharpCompilation Compilation { get; }

    public FileImports Imports { get; }

    public static SourceProject Named(string name) => All.Single(project => project.Name == name);

    public static SourceProject MadeOf(params (string File, string Text)[] sources) => new("MadeUp", sources);

    private static SourceProject Read(string name, params SourceProject[] references)
    {
        var folder = Repository.PathOf("src", name);
        // The generator's Support is compiled into users' assemblies, not into the generator.
        var files = Repository.SourcesUnder($"src/{name}")
            .Select(file => file[$"src/{name}/".Length..])
            .Where(file => name != "Generator" || !file.StartsWith("Support/", StringComparison.Ordinal));
        return new(name, files.Select(file => (file, File.ReadAllText(Path.Combine(folder, file)))), references);
    }

    // The projects see one another's internals; which of them do is the build's to hold.
    private static SyntaxTree FriendsOf(string name)
    {
        var friends = new[] { "Analyzer", "CodeFixes", "Generator" }.Where(friend => friend != name).Select(friend =>
            $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{RootNamespace}.{friend}\")]");
        return CSharpSyntaxTree.ParseText(string.Join('\n', friends), ParseOptions);
    }
}
