using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary><c>dstack_permissions.explain</c>: whether messages end with the explanation that diagnostics carry as a property anyway.</summary>
internal static class ExplainOption
{
    private const string Name = "dstack_permissions.explain";

    /// <summary>What is set for a file of code, or for the whole project.</summary>
    public static bool IsOn(AnalyzerConfigOptionsProvider options, SyntaxTree tree) =>
        IsOn(options.GetOptions(tree)) ?? IsOn(options.GlobalOptions) ?? false;

    /// <summary>What is set for the whole project.</summary>
    public static bool IsOnForProject(AnalyzerConfigOptionsProvider options) => IsOn(options.GlobalOptions) ?? false;

    private static bool? IsOn(AnalyzerConfigOptions options) =>
        options.TryGetValue(Name, out var value) ? value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase) : null;
}

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
