using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Diagnostics;

/// <summary>The rules for policy files as diagnostics. A test holds them against the release files.</summary>
internal static class PolicyRuleDescriptors
{
    /// <summary>The category of what concerns policy files.</summary>
    public const string Category = "Policy";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        RuleRegistry.Descriptors.ToImmutableDictionary(rule => rule.Id, Create, StringComparer.Ordinal);

    /// <summary>The descriptors of all rules, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = RuleRegistry.Descriptors.Select(Find).ToImmutableArray();

    public static DiagnosticDescriptor Find(RuleDescriptor rule) => ById[rule.Id];

    /// <summary>A rule's severity as Roslyn has it.</summary>
    public static DiagnosticSeverity SeverityOf(PolicySeverity severity) => severity switch
    {
        PolicySeverity.Error => DiagnosticSeverity.Error,
        PolicySeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static DiagnosticDescriptor Create(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        Category,
        SeverityOf(rule.Severity),
        rule.IsEnabledByDefault,
        helpLinkUri: HelpLink.For(rule.Id));
}

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
