using System;
using System.Threading;
using Dstack.Permissions.Analyzer.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary>A project whose calls are checked.</summary>
/// <param name="Policies">The policies that the calls may run under, with the catalog that they are judged by.</param>
/// <param name="Compilation">The compilation.</param>
internal sealed record CheckedProject(ProjectPolicies Policies, Compilation Compilation)
{
    /// <summary>
    /// Whether calls of the project are checked: it can call AWS, or a library that a models file describes. Test projects fake AWS, so
    /// they are left out unless they ask for it.
    /// </summary>
    public static bool IsChecked(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var properties = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        return (!IsTest(properties) || IsTrue(properties, "build_property.DstackPermissionsAnalyzeTests"))
            && (AwsSdk.IsReferencedBy(compilation) || ProjectCatalog.HasLibraries(options, cancellationToken));
    }

    /// <summary>
    /// Reads what the calls of a project are checked by; null where they are not checked: also for want of a policy file, or where one
    /// cannot be read.
    /// </summary>
    public static CheckedProject? Read(
        Compilation compilation,
        AnalyzerOptions options,
        Func<SourceText, SourceTextValueProvider<PolicyReading>, PolicyReading?> read,
        CancellationToken cancellationToken) =>
        IsChecked(compilation, options, cancellationToken) && ProjectPolicies.Read(options, read, cancellationToken) is { } policies
            ? new CheckedProject(policies, compilation)
            : null;

    // Frameworks on Microsoft.Testing.Platform, such as xunit.v3, leave the first property empty and set the second.
    private static bool IsTest(AnalyzerConfigOptions properties) =>
        properties.TryGetValue("build_property.IsTestProject", out var isTest) && isTest.Length > 0
            ? isTest.Equals("true", StringComparison.OrdinalIgnoreCase)
            : IsTrue(properties, "build_property.IsTestingPlatformApplication");

    private static bool IsTrue(AnalyzerConfigOptions properties, string name) =>
        properties.TryGetValue(name, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
