using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary>
/// <c>dstack_permissions.explain</c>: whether messages end with the explanation that diagnostics carry as a property anyway.
/// </summary>
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
