using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Dstack.Permissions.Analyzer.Tests.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Tests.Usage;

/// <summary>The reports themselves, for what markup does not show.</summary>
internal static class UnusedDiagnostics
{
    public static async Task<IReadOnlyList<Diagnostic>> FindAsync(string source, string policy)
    {
        var compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(source)],
            [.. Net100.References.All, .. Sdk.References],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analyzed = compilation.WithAnalyzers(
            [new UnusedActionAnalyzer()], new AnalyzerOptions([new PolicyInMemory(SourceText.From(policy))]));
        var found = await analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)];
    }
}
