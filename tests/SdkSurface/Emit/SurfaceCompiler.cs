using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Dstack.Permissions.SdkSurface.Emit;

/// <summary>Compiles the source of a stand-in; what it emits has signatures only, every body throws.</summary>
public sealed class SurfaceCompiler(SurfaceFlavour flavour)
{
    private readonly IReadOnlyList<MetadataReference> _references = FlavourReferences.Of(flavour);
    private readonly ImmutableArray<byte> _publicKey = FlavourReferences.PublicKey(flavour);

    /// <summary>Writes an assembly to a path, whole or not at all.</summary>
    public void Compile(string assembly, string source, string path)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Suppress,
            concurrentBuild: false,
            deterministic: true,
            cryptoPublicKey: _publicKey,
            publicSign: true);
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None));
        var compilation = CSharpCompilation.Create(assembly, [tree], _references, options);
        var half = path + ".half";
        EmitResult result;
        using (var stream = File.Create(half))
            result = compilation.Emit(stream, options: new EmitOptions(metadataOnly: true));
        if (!result.Success)
        {
            var errors = result.Diagnostics.Where(fault => fault.Severity == DiagnosticSeverity.Error).Take(10);
            throw new InvalidOperationException($"{assembly}: {string.Join(Environment.NewLine, errors)}");
        }

        File.Move(half, path, overwrite: true);
    }
}
