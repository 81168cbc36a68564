using System;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>A policy file of the project.</summary>
/// <param name="File">The additional file; the driver gives a new one when its text changes.</param>
/// <param name="Path">The path for people: within the project where the file lies in it, else the name alone.</param>
internal sealed record FoundPolicy(AdditionalText File, string Path)
{
    /// <summary>Gives the file if it is a policy file: named as one, or marked as one by the project.</summary>
    public static FoundPolicy? From(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        var isPolicy = options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.DstackPolicy", out var mark) && mark.Length > 0
            ? Is(mark, "true") || (!Is(mark, "false") && PolicyFileName.IsPolicy(file.Path))
            : PolicyFileName.IsPolicy(file.Path);
        return isPolicy ? new FoundPolicy(file, WithinProject(file.Path, options.GlobalOptions)) : null;
    }

    private static bool Is(string text, string expected) => string.Equals(text.Trim(), expected, StringComparison.OrdinalIgnoreCase);

    // An absolute path in generated code would make builds differ from machine to machine.
    private static string WithinProject(string path, AnalyzerConfigOptions options)
    {
        var normalized = path.Replace('\\', '/');
        if (options.TryGetValue("build_property.ProjectDir", out var directory) && directory.Length > 0)
        {
            var prefix = directory.Replace('\\', '/').TrimEnd('/') + "/";
            if (normalized.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return normalized.Substring(prefix.Length);
        }

        return normalized.Substring(normalized.LastIndexOf('/') + 1);
    }
}
