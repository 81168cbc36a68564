using System;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Diagnostics;

/// <summary>The rules for policy files as diagnostics. A test holds them against the release files.</summary>
public static class PolicyRuleDescriptors
{
    /// <summary>The category of what concerns policy files.</summary>
    public const string Category = "Policy";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        RuleRegistry.Descriptors.ToImmutableDictionary(rule => rule.Id, Create, StringComparer.Ordinal);

    /// <summary>The descriptors of all rules, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = RuleRegistry.Descriptors.Select(Find).ToImmutableArray();

    /// <summary>The descriptor of a rule.</summary>
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
