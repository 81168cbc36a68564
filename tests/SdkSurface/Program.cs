using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Dstack.Permissions.SdkSurface;

var output = new Option<DirectoryInfo?>("--output")
{
    Description = "Where to copy the assemblies to; without it they stay in artifacts/sdk-surface.",
};
var only = new Option<string[]>("--only")
{
    Description = "The assemblies to build, for instance AWSSDK.SecretsManager; all of them without it.",
    AllowMultipleArgumentsPerToken = true,
};
var flavour = new Option<SurfaceFlavour>("--flavour")
{
    Description = "modern (asynchronous methods) or framework (synchronous ones too).",
    DefaultValueFactory = _ => SurfaceFlavour.Modern,
};
var command = new RootCommand("Builds stand-ins for the assemblies of the AWS SDK for .NET, for compiling against.")
{
    output, only, flavour,
};
command.SetAction(arguments =>
{
    var clock = Stopwatch.StartNew();
    var count = 0;
    var assemblies = StandIns.Build(SurfaceInputs.Find(), arguments.GetValue(flavour), arguments.GetValue(only) ?? [], assembly =>
    {
        if (Interlocked.Increment(ref count) % 25 == 0)
            Console.Error.WriteLine($"{count} built, the last {assembly}");
    });
    if (arguments.GetValue(output) is { } folder)
    {
        folder.Create();
        foreach (var (assembly, path) in assemblies)
            CopyIfDifferent(path, Path.Combine(folder.FullName, assembly + ".dll"));
    }
    Console.WriteLine($"{assemblies.Count} assemblies, {count} of them built now, in {clock.Elapsed.TotalSeconds:0.0} s");
});
return command.Parse(args).Invoke();

// A newer time stamp alone would rebuild whatever references the assembly.
static void CopyIfDifferent(string from, string to)
{
    if (!File.Exists(to) || !File.ReadAllBytes(from).AsSpan().SequenceEqual(File.ReadAllBytes(to)))
        File.Copy(from, to, overwrite: true);
}
