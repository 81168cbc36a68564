using System;
using System.IO;

namespace Dstack.Permissions.Package.Tests;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The top folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The texts of the project's workplace that are no part of the repository; a checkout may be without them.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>A path below the top folder.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dstack.Permissions.Generators.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No repository around " + AppContext.BaseDirectory);
    }
}
