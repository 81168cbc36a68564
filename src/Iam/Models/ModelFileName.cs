using System;

namespace Dstack.Permissions.Iam.Models;

/// <summary>What a file's name says: whether it holds models.</summary>
public static class ModelFileName
{
    private const string Suffix = ".permissions-model.json";

    /// <summary>Whether a file of that path holds models by its name alone: <c>*.permissions-model.json</c>.</summary>
    public static bool IsModel(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal);
    }
}
