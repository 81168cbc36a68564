using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Generator.Tests.Infrastructure;

/// <summary>The reference assemblies of the frameworks, from the test project's own packages.</summary>
internal static class FrameworkReferences
{
    private static readonly ConcurrentDictionary<Framework, ImmutableArray<MetadataReference>> Loaded = new();

    public static ImmutableArray<MetadataReference> Of(Framework framework) => Loaded.GetOrAdd(framework, Load);

    private static ImmutableArray<MetadataReference> Load(Framework framework) => framework switch
    {
        Framework.Net80 => [.. Basic.Reference.Assemblies.Net80.References.All],
        Framework.Net100 => [.. Basic.Reference.Assemblies.Net100.References.All],
        Framework.NetStandard20 => FromFolder(TestPaths.Metadata("NetStandard20"), "*.dll"),
        _ => FromFolder(TestPaths.Metadata("Net472"), "mscorlib.dll", "System.dll", "System.Core.dll", "Facades/netstandard.dll"),
    };

    private static ImmutableArray<MetadataReference> FromFolder(string folder, params string[] patterns) =>
    [
        .. patterns
            .SelectMany(pattern => Directory.GetFiles(Path.Combine(folder, Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
