using System.IO;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Tests;

/// <summary>Compilations as the compiler's command line references them: as assemblies.</summary>
internal static class Emitted
{
    public static MetadataReference EmitToImageReference(this Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
