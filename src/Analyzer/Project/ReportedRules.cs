using System.Threading;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary>
/// Which rules a project lets speak of its policy files: <c>NoWarn</c> and <c>.globalconfig</c> say so, <c>.editorconfig</c> cannot.
/// </summary>
internal static class ReportedRules
{
    /// <summary>Whether the findings of a rule are reported at all, however gravely.</summary>
    public static bool Has(CompilationOptions? options, RuleDescriptor rule, CancellationToken cancellationToken) =>
        Has(options, PolicyRuleDescriptors.Find(rule), cancellationToken);

    /// <summary>Whether what a descriptor is of is reported at all in additional files.</summary>
    public static bool Has(CompilationOptions? options, DiagnosticDescriptor descriptor, CancellationToken cancellationToken)
    {
        var id = descriptor.Id;
        var isSpecific = ReportDiagnostic.Default;
        if (options?.SpecificDiagnosticOptions.TryGetValue(id, out isSpecific) == true && isSpecific == ReportDiagnostic.Suppress)
            return false;
        if (options?.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(id, cancellationToken, out var global) == true
            && global != ReportDiagnostic.Default)
            return global != ReportDiagnostic.Suppress;
        return isSpecific != ReportDiagnostic.Default || descriptor.IsEnabledByDefault;
    }
}
