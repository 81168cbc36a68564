using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer.Policies;

/// <summary>What the project says of itself through MSBuild properties.</summary>
internal static class ProjectProperties
{
    /// <summary>Whether the project's calls are checked: test projects fake AWS, so they are left out unless they ask for it.</summary>
    public static bool ChecksCalls(AnalyzerOptions options)
    {
        var properties = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        return !IsTrue(properties, "build_property.IsTestProject") || IsTrue(properties, "build_property.DstackPermissionsAnalyzeTests");
    }

    private static bool IsTrue(AnalyzerConfigOptions properties, string name) =>
        properties.TryGetValue(name, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
