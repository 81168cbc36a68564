using System.Collections.Immutable;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Diagnostics;

/// <summary>
/// The rules for policy files as diagnostics: titles and messages are those of the rules; ids and severities stand here as constants because
/// release tracking reads nothing else.
/// </summary>
public static class PolicyRuleDescriptors
{
    /// <summary>The category of what concerns policy files.</summary>
    public const string Category = "Policy";

    private static readonly ImmutableDictionary<string, PolicyRule> Rules = PolicyRules.All.ToImmutableDictionary(rule => rule.Id);

    private static readonly DiagnosticDescriptor InvalidJson = new(
        PolicyRuleIds.InvalidJson,
        Title(PolicyRuleIds.InvalidJson),
        Message(PolicyRuleIds.InvalidJson),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.InvalidJson));

    private static readonly DiagnosticDescriptor TopLevelNotObject = new(
        PolicyRuleIds.TopLevelNotObject,
        Title(PolicyRuleIds.TopLevelNotObject),
        Message(PolicyRuleIds.TopLevelNotObject),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.TopLevelNotObject));

    private static readonly DiagnosticDescriptor UnknownDocumentElement = new(
        PolicyRuleIds.UnknownDocumentElement,
        Title(PolicyRuleIds.UnknownDocumentElement),
        Message(PolicyRuleIds.UnknownDocumentElement),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.UnknownDocumentElement));

    private static readonly DiagnosticDescriptor MissingStatement = new(
        PolicyRuleIds.MissingStatement,
        Title(PolicyRuleIds.MissingStatement),
        Message(PolicyRuleIds.MissingStatement),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.MissingStatement));

    private static readonly DiagnosticDescriptor InvalidVersion = new(
        PolicyRuleIds.InvalidVersion,
        Title(PolicyRuleIds.InvalidVersion),
        Message(PolicyRuleIds.InvalidVersion),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.InvalidVersion));

    private static readonly DiagnosticDescriptor UnknownStatementElement = new(
        PolicyRuleIds.UnknownStatementElement,
        Title(PolicyRuleIds.UnknownStatementElement),
        Message(PolicyRuleIds.UnknownStatementElement),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.UnknownStatementElement));

    private static readonly DiagnosticDescriptor InvalidEffect = new(
        PolicyRuleIds.InvalidEffect,
        Title(PolicyRuleIds.InvalidEffect),
        Message(PolicyRuleIds.InvalidEffect),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.InvalidEffect));

    private static readonly DiagnosticDescriptor MissingAction = new(
        PolicyRuleIds.MissingAction,
        Title(PolicyRuleIds.MissingAction),
        Message(PolicyRuleIds.MissingAction),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.MissingAction));

    private static readonly DiagnosticDescriptor ActionAndNotAction = new(
        PolicyRuleIds.ActionAndNotAction,
        Title(PolicyRuleIds.ActionAndNotAction),
        Message(PolicyRuleIds.ActionAndNotAction),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.ActionAndNotAction));

    private static readonly DiagnosticDescriptor MissingResource = new(
        PolicyRuleIds.MissingResource,
        Title(PolicyRuleIds.MissingResource),
        Message(PolicyRuleIds.MissingResource),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.MissingResource));

    private static readonly DiagnosticDescriptor ResourceAndNotResource = new(
        PolicyRuleIds.ResourceAndNotResource,
        Title(PolicyRuleIds.ResourceAndNotResource),
        Message(PolicyRuleIds.ResourceAndNotResource),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.ResourceAndNotResource));

    private static readonly DiagnosticDescriptor Principal = new(
        PolicyRuleIds.Principal,
        Title(PolicyRuleIds.Principal),
        Message(PolicyRuleIds.Principal),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.Principal));

    private static readonly DiagnosticDescriptor WrongType = new(
        PolicyRuleIds.WrongType,
        Title(PolicyRuleIds.WrongType),
        Message(PolicyRuleIds.WrongType),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.WrongType));

    private static readonly DiagnosticDescriptor UnknownAction = new(
        PolicyRuleIds.UnknownAction,
        Title(PolicyRuleIds.UnknownAction),
        Message(PolicyRuleIds.UnknownAction),
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.UnknownAction));

    private static readonly DiagnosticDescriptor NotAnArn = new(
        PolicyRuleIds.NotAnArn,
        Title(PolicyRuleIds.NotAnArn),
        Message(PolicyRuleIds.NotAnArn),
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.NotAnArn));

    private static readonly DiagnosticDescriptor ResourceTypeMismatch = new(
        PolicyRuleIds.ResourceTypeMismatch,
        Title(PolicyRuleIds.ResourceTypeMismatch),
        Message(PolicyRuleIds.ResourceTypeMismatch),
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.ResourceTypeMismatch));

    private static readonly DiagnosticDescriptor NeedsAllResources = new(
        PolicyRuleIds.NeedsAllResources,
        Title(PolicyRuleIds.NeedsAllResources),
        Message(PolicyRuleIds.NeedsAllResources),
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.Of(PolicyRuleIds.NeedsAllResources));

    private static readonly DiagnosticDescriptor[] Constant =
    [
        InvalidJson,
        TopLevelNotObject,
        UnknownDocumentElement,
        MissingStatement,
        InvalidVersion,
        UnknownStatementElement,
        InvalidEffect,
        MissingAction,
        ActionAndNotAction,
        MissingResource,
        ResourceAndNotResource,
        Principal,
        WrongType,
        UnknownAction,
        NotAnArn,
        ResourceTypeMismatch,
        NeedsAllResources,
    ];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = Constant.ToImmutableDictionary(descriptor => descriptor.Id);

    /// <summary>The descriptors of all rules, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(Constant);

    /// <summary>The descriptor of the rule of that id.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    /// <summary>A rule's severity as Roslyn has it.</summary>
    public static DiagnosticSeverity SeverityOf(PolicySeverity severity) => severity switch
    {
        PolicySeverity.Error => DiagnosticSeverity.Error,
        PolicySeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static string Title(string id) => Rules[id].Title;

    private static string Message(string id) => Rules[id].MessageFormat;
}
