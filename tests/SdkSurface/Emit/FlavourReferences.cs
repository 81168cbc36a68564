using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.SdkSurface.Emit;

/// <summary>What the stand-ins of a flavour are compiled against: the framework and the real core of the SDK.</summary>
public static class FlavourReferences
{
    /// <summary>The references.</summary>
    public static IReadOnlyList<MetadataReference> Of(SurfaceFlavour flavour)
    {
        var files = Directory.EnumerateFiles(Folder(flavour), "*.dll")
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path));
        return flavour == SurfaceFlavour.Modern ? [.. Net80.References.All, .. files] : [.. files];
    }

    /// <summary>The path of the core of the SDK.</summary>
    public static string Core(SurfaceFlavour flavour) => Path.Combine(Folder(flavour), "AWSSDK.Core.dll");

    /// <summary>The public key that all assemblies of the SDK are signed with.</summary>
    public static ImmutableArray<byte> PublicKey(SurfaceFlavour flavour) =>
        [.. AssemblyName.GetAssemblyName(Core(flavour)).GetPublicKey() ?? []];

    private static string Folder(SurfaceFlavour flavour) =>
        Path.Combine(AppContext.BaseDirectory, "references", flavour.ToString().ToLowerInvariant());
}
