using System.IO;

namespace Dstack.Permissions.Iam.Tests;

/// <summary>The inputs that stand beside the repository, not in it.</summary>
internal static class SharedFiles
{
    public const string Missing = "../shared is not beside the repository";

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    public static string? Find(string name)
    {
        var path = Path.Combine(Root, "..", "shared", name);
        return File.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(System.AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dstack.Permissions.Generators.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the tests do not run inside the repository");
        return folder.FullName;
    }
}
