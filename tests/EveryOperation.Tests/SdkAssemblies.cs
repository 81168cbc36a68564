using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Dstack.Permissions.SdkSurface;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>The assemblies of the AWS SDK: the real ones that this project has packages of, stand-ins for the others.</summary>
internal sealed class SdkAssemblies
{
    private static readonly MetadataReference[] Framework = [.. Net100.References.All];

    private readonly IReadOnlyDictionary<string, string> _standIns;

    public SdkAssemblies(SurfaceInputs inputs) =>
        _standIns = StandIns.Build(inputs, SurfaceFlavour.Modern, [.. inputs.Clients.Select(client => client.Assembly).Distinct().Where(name => !IsReal(name))]);

    /// <summary>Whether the real assembly lies beside this test.</summary>
    public static bool IsReal(string assembly) => File.Exists(RealPath(assembly));

    /// <summary>What a project that uses one client's package references.</summary>
    public IEnumerable<MetadataReference> ReferencesOf(string assembly)
    {
        var core = MetadataReference.CreateFromFile(RealPath("AWSSDK.Core"));
        return [.. Framework, core, MetadataReference.CreateFromFile(IsReal(assembly) ? RealPath(assembly) : _standIns[assembly])];
    }

    private static string RealPath(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
}
