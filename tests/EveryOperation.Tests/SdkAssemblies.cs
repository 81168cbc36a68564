using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Dstack.Permissions.SdkSurface;
using Dstack.Permissions.SdkSurface.Emit;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>The assemblies of the SDK: the real ones where the registry has them, stand-ins for the rest.</summary>
internal sealed class SdkAssemblies
{
    private readonly IReadOnlyList<MetadataReference> _framework;
    private readonly IReadOnlyDictionary<string, string> _paths;

    private SdkAssemblies(IReadOnlyList<MetadataReference> framework, IReadOnlyDictionary<string, string> paths)
    {
        _framework = framework;
        _paths = paths;
    }

    /// <summary>The assemblies for .NET, of all clients.</summary>
    public static SdkAssemblies Modern(SurfaceInputs inputs)
    {
        var names = inputs.Clients.Select(client => client.Assembly).Distinct().ToLookup(name => File.Exists(RealPath(name)));
        var paths = StandIns.Build(inputs, SurfaceFlavour.Modern, [.. names[false]]).ToDictionary(StringComparer.Ordinal);
        foreach (var name in names[true])
            paths.Add(name, RealPath(name));
        return new SdkAssemblies([.. Net100.References.All, MetadataReference.CreateFromFile(RealPath("AWSSDK.Core"))], paths);
    }

    /// <summary>The assemblies for .NET Framework, whose clients have synchronous methods too: stand-ins only.</summary>
    public static SdkAssemblies Framework(SurfaceInputs inputs, IReadOnlyCollection<string> assemblies) =>
        new(FlavourReferences.Of(SurfaceFlavour.Framework), StandIns.Build(inputs, SurfaceFlavour.Framework, assemblies));

    /// <summary>What a program that uses the assembly is compiled against.</summary>
    public IEnumerable<MetadataReference> ReferencesOf(string assembly) =>
        [.. _framework, MetadataReference.CreateFromFile(_paths[assembly])];

    private static string RealPath(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
}
