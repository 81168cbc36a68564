using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Analyzer.Tests.Libraries;

/// <summary>
/// Code that uses a library above the SDK: a stand-in with the library's assembly name and the shapes of its public types, as its source
/// has them.
/// </summary>
internal static class LibraryTest
{
    /// <summary>Compiles the stand-in of a library.</summary>
    public static MetadataReference StandIn(string assembly, string source, params MetadataReference[] others)
    {
        var compilation = CSharpCompilation.Create(
            assembly,
            [CSharpSyntaxTree.ParseText(
                "using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;\n" + source)],
            [.. Net100.References.All, .. Sdk.References, .. others],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>Statements with markup are reported as marked, in a program that references the libraries and has that policy.</summary>
    public static Task VerifyAsync(string policy, string source, params MetadataReference[] libraries) => new AnalyzerTest<CallAnalyzer>()
        .Using(Sdk.References)
        .Using(libraries)
        .WithPolicy(policy)
        .WithSource(source)
        .RunAsync(TestContext.Current.CancellationToken);
}
