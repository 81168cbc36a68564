using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Dstack.Permissions.SdkSurface.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.SdkSurface.Tests;

/// <summary>The real assemblies and their stand-ins, read as metadata.</summary>
internal static class BothSurfaces
{
    private static readonly ConcurrentDictionary<SurfaceFlavour, IReadOnlyDictionary<string, string>> s_standIns = new();
    private static readonly ConcurrentDictionary<(SurfaceFlavour, string, bool), IAssemblySymbol> s_assemblies = new();

    /// <summary>The packages that are at hand, by the assembly in them.</summary>
    public static IReadOnlyDictionary<string, string> Packages { get; } = typeof(BothSurfaces).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key.StartsWith("AWSSDK.", System.StringComparison.Ordinal))
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);

    /// <summary>Each package in each flavour.</summary>
    public static TheoryData<string, SurfaceFlavour> Assemblies =>
        [.. from assembly in Packages.Keys
            from flavour in new[] { SurfaceFlavour.Modern, SurfaceFlavour.Framework }
            select new TheoryDataRow<string, SurfaceFlavour>(assembly, flavour)];

    /// <summary>The stand-in.</summary>
    public static IAssemblySymbol StandIn(string assembly, SurfaceFlavour flavour) =>
        Read(assembly, flavour, standIn: true);

    /// <summary>The real assembly.</summary>
    public static IAssemblySymbol Real(string assembly, SurfaceFlavour flavour) =>
        Read(assembly, flavour, standIn: false);

    private static IAssemblySymbol Read(string assembly, SurfaceFlavour flavour, bool standIn) =>
        s_assemblies.GetOrAdd((flavour, assembly, standIn), _ =>
        {
            var path = standIn
                ? s_standIns.GetOrAdd(flavour, _ => StandIns.Build(SurfaceInputs.Find(), flavour, [.. Packages.Keys]))[assembly]
                : Path.Combine(Packages[assembly], "lib", flavour == SurfaceFlavour.Modern ? "net8.0" : "net472", assembly + ".dll");
            var reference = MetadataReference.CreateFromFile(path);
            var compilation = CSharpCompilation.Create("reader", references: [.. FlavourReferences.Of(flavour), reference]);
            return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        });
}
