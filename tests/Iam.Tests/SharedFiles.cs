using System.IO;

namespace Dstack.Permissions.Iam.Tests;

/// <summary>The inputs that stand beside the repository, not in it.</summary>
internal static class SharedFiles
{
    public const string Missing = "../shared is not beside the repository";

    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(System.AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dstack.Permissions.Generators.sln")))
            {
                var path = Path.Combine(folder.FullName, "..", "shared", name);
                return File.Exists(path) ? path : null;
            }
        }

        return null;
    }
}
