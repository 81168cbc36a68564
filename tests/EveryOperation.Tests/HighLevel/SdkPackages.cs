using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Basic.Reference.Assemblies;
using Dstack.Permissions.SdkSurface;
using Dstack.Permissions.SdkSurface.Emit;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.EveryOperation.Tests.HighLevel;

/// <summary>Real packages of the SDK in one of the forms that programs compile against.</summary>
internal sealed class SdkPackages
{
    private const string Version3 = "version 3, .NET Framework";

    private static readonly IReadOnlyDictionary<string, string> Metadata = typeof(SdkPackages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);

    private SdkPackages(string name, IEnumerable<MetadataReference> framework, IEnumerable<string> paths)
    {
        Name = name;
        Paths = [.. paths];
        References = [.. framework, .. Paths.Select(path => MetadataReference.CreateFromFile(path))];
    }

    /// <summary>The packages of version 4 for .NET and for .NET Framework, and those of version 3 that are at hand.</summary>
    public static IReadOnlyList<SdkPackages> All { get; } =
    [
        new(
            "version 4, .NET",
            Net100.References.All.Concat(Beside("AWSSDK.Extensions.Numerics.dll", "Microsoft.Extensions.*.dll")),
            Current.Select(package => Path.Combine(AppContext.BaseDirectory, package + ".dll")).Where(File.Exists)),
        new(
            "version 4, .NET Framework",
            Framework,
            Current.Select(package => Library(Metadata[package], package, "net472")).Where(File.Exists)),
        new(
            Version3,
            Framework,
            [Former("AWSSDK.Core", "3.7.501.1"), Former("AWSSDK.DynamoDBv2", "3.3.105.15"), Former("AWSSDK.S3", "3.7.511.8")]),
    ];

    /// <summary>What the packages are.</summary>
    public string Name { get; }

    /// <summary>The assemblies of the SDK.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>What a program is compiled against.</summary>
    public IReadOnlyList<MetadataReference> References { get; }

    // What the packages' public methods name of other packages.
    private static IEnumerable<MetadataReference> Beside(params string[] patterns) => patterns
        .SelectMany(pattern => Directory.GetFiles(AppContext.BaseDirectory, pattern))
        .Select(path => MetadataReference.CreateFromFile(path));

    private static IEnumerable<string> Current => Metadata.Keys.Where(key => key.StartsWith("AWSSDK.", StringComparison.Ordinal));

    // The SDK for .NET Framework is compiled against a few assemblies more than the stand-ins are.
    private static IEnumerable<MetadataReference> Framework => FlavourReferences.Of(SurfaceFlavour.Framework)
        .Where(reference => Path.GetFileName(reference.Display) != "AWSSDK.Core.dll")
        .Concat(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "references", "net472"), "*.dll")
            .Select(path => MetadataReference.CreateFromFile(path)));

    private static string Former(string package, string version) =>
        Library(Path.Combine(Metadata["PackageFolder"], package.ToLowerInvariant(), version), package, "net45");

    private static string Library(string folder, string package, string framework) =>
        Path.Combine(folder, "lib", framework, package + ".dll");
}
