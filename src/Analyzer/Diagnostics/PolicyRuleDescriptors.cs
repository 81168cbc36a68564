using System.Collections.Immutable;
using System.Linq;
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

    // JSON
    private static readonly DiagnosticDescriptor InvalidJson = Create(PolicyRuleIds.InvalidJson, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor TopLevelNotObject = Create(PolicyRuleIds.TopLevelNotObject, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor DuplicateKey = Create(PolicyRuleIds.DuplicateKey, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor InvalidCharacter = Create(PolicyRuleIds.InvalidCharacter, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor ForeignTemplate = Create(PolicyRuleIds.ForeignTemplate, Category, DiagnosticSeverity.Warning);

    // Document
    private static readonly DiagnosticDescriptor UnknownDocumentElement = Create(PolicyRuleIds.UnknownDocumentElement, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor MissingStatement = Create(PolicyRuleIds.MissingStatement, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor InvalidVersion = Create(PolicyRuleIds.InvalidVersion, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor MissingVersion = Create(PolicyRuleIds.MissingVersion, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor OldVersion = Create(PolicyRuleIds.OldVersion, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor PolicyId = Create(PolicyRuleIds.PolicyId, Category, DiagnosticSeverity.Error);

    // Statement
    private static readonly DiagnosticDescriptor UnknownStatementElement = Create(PolicyRuleIds.UnknownStatementElement, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor InvalidEffect = Create(PolicyRuleIds.InvalidEffect, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor MissingAction = Create(PolicyRuleIds.MissingAction, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor ActionAndNotAction = Create(PolicyRuleIds.ActionAndNotAction, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor MissingResource = Create(PolicyRuleIds.MissingResource, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor ResourceAndNotResource = Create(PolicyRuleIds.ResourceAndNotResource, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor Principal = Create(PolicyRuleIds.Principal, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor WrongType = Create(PolicyRuleIds.WrongType, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor InvalidSid = Create(PolicyRuleIds.InvalidSid, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor DuplicateSid = Create(PolicyRuleIds.DuplicateSid, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor EmptySid = Create(PolicyRuleIds.EmptySid, Category, DiagnosticSeverity.Info);
    private static readonly DiagnosticDescriptor RedundantStatement = Create(PolicyRuleIds.RedundantStatement, Category, DiagnosticSeverity.Info);

    // Actions
    private static readonly DiagnosticDescriptor InvalidAction = Create(PolicyRuleIds.InvalidAction, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor UnknownService = Create(PolicyRuleIds.UnknownService, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor UnknownAction = Create(PolicyRuleIds.UnknownAction, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor UnmatchedAction = Create(PolicyRuleIds.UnmatchedAction, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor WildcardService = Create(PolicyRuleIds.WildcardService, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor WhiteSpaceInAction = Create(PolicyRuleIds.WhiteSpaceInAction, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor ActionCase = Create(PolicyRuleIds.ActionCase, Category, DiagnosticSeverity.Info, isEnabledByDefault: false);
    private static readonly DiagnosticDescriptor RedundantAction = Create(PolicyRuleIds.RedundantAction, Category, DiagnosticSeverity.Info);
    private static readonly DiagnosticDescriptor VariableInAction = Create(PolicyRuleIds.VariableInAction, Category, DiagnosticSeverity.Error);

    // Resources and variables
    private static readonly DiagnosticDescriptor NotAnArn = Create(PolicyRuleIds.NotAnArn, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor ResourceTypeMismatch = Create(PolicyRuleIds.ResourceTypeMismatch, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor NeedsAllResources = Create(PolicyRuleIds.NeedsAllResources, Category, DiagnosticSeverity.Warning);

    // Resources
    private static readonly DiagnosticDescriptor ShortArn = Create(PolicyRuleIds.ShortArn, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor UnknownPartition = Create(PolicyRuleIds.UnknownPartition, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor ArnShape = Create(PolicyRuleIds.ArnShape, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor ArnService = Create(PolicyRuleIds.ArnService, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor ArnRegion = Create(PolicyRuleIds.ArnRegion, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor ArnAccount = Create(PolicyRuleIds.ArnAccount, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor UnknownResourceType = Create(PolicyRuleIds.UnknownResourceType, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor UnusedResource = Create(PolicyRuleIds.UnusedResource, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor WildcardResourceType = Create(PolicyRuleIds.WildcardResourceType, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor RedundantResource = Create(PolicyRuleIds.RedundantResource, Category, DiagnosticSeverity.Info);
    private static readonly DiagnosticDescriptor BucketOverreach = Create(PolicyRuleIds.BucketOverreach, Category, DiagnosticSeverity.Warning);

    // Variables
    private static readonly DiagnosticDescriptor InvalidVariable = Create(PolicyRuleIds.InvalidVariable, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor UselessVariable = Create(PolicyRuleIds.UselessVariable, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor EarlyVariable = Create(PolicyRuleIds.EarlyVariable, Category, DiagnosticSeverity.Info);

    // Conditions
    private static readonly DiagnosticDescriptor UnknownOperator = Create(PolicyRuleIds.UnknownOperator, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor NullIfExists = Create(PolicyRuleIds.NullIfExists, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor UnknownConditionKey = Create(PolicyRuleIds.UnknownConditionKey, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor IncompleteTagKey = Create(PolicyRuleIds.IncompleteTagKey, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor UnsupportedConditionKey = Create(PolicyRuleIds.UnsupportedConditionKey, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor PartlySupportedConditionKey = Create(PolicyRuleIds.PartlySupportedConditionKey, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor OperatorType = Create(PolicyRuleIds.OperatorType, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor ConditionValue = Create(PolicyRuleIds.ConditionValue, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor WildcardValue = Create(PolicyRuleIds.WildcardValue, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor MultiValue = Create(PolicyRuleIds.MultiValue, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor EmptyCondition = Create(PolicyRuleIds.EmptyCondition, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor MixedValues = Create(PolicyRuleIds.MixedValues, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor ValueMeaning = Create(PolicyRuleIds.ValueMeaning, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor Mfa = Create(PolicyRuleIds.Mfa, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor SpoofableKey = Create(PolicyRuleIds.SpoofableKey, Category, DiagnosticSeverity.Info);

    // Security
    private static readonly DiagnosticDescriptor Administrator = Create(PolicyRuleIds.Administrator, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor WholeService = Create(PolicyRuleIds.WholeService, Category, DiagnosticSeverity.Info);
    private static readonly DiagnosticDescriptor NeedlessStar = Create(PolicyRuleIds.NeedlessStar, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor AllowExcept = Create(PolicyRuleIds.AllowExcept, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor PassRole = Create(PolicyRuleIds.PassRole, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor ServiceLinkedRole = Create(PolicyRuleIds.ServiceLinkedRole, Category, DiagnosticSeverity.Info);
    private static readonly DiagnosticDescriptor Escalation = Create(PolicyRuleIds.Escalation, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor SensitiveAction = Create(PolicyRuleIds.SensitiveAction, Category, DiagnosticSeverity.Info);
    private static readonly DiagnosticDescriptor TagGuard = Create(PolicyRuleIds.TagGuard, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor ImpliedObjectAccess = Create(PolicyRuleIds.ImpliedObjectAccess, Category, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor PairedKey = Create(PolicyRuleIds.PairedKey, Category, DiagnosticSeverity.Warning);

    // Size
    private static readonly DiagnosticDescriptor QuotaExceeded = Create(PolicyRuleIds.QuotaExceeded, Category, DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor QuotaNear = Create(PolicyRuleIds.QuotaNear, Category, DiagnosticSeverity.Info);
    private static readonly DiagnosticDescriptor DocumentTooLong = Create(PolicyRuleIds.DocumentTooLong, Category, DiagnosticSeverity.Error);

    private static readonly DiagnosticDescriptor[] Constant =
    [
        InvalidJson, TopLevelNotObject, DuplicateKey, InvalidCharacter, ForeignTemplate,
        UnknownDocumentElement, MissingStatement, InvalidVersion, MissingVersion, OldVersion,
        PolicyId, UnknownStatementElement, InvalidEffect, MissingAction, ActionAndNotAction,
        MissingResource, ResourceAndNotResource, Principal, WrongType, InvalidSid,
        DuplicateSid, EmptySid, RedundantStatement, InvalidAction, UnknownService,
        UnknownAction, UnmatchedAction, WildcardService, WhiteSpaceInAction, ActionCase,
        RedundantAction, VariableInAction, NotAnArn, ResourceTypeMismatch, NeedsAllResources,
        ShortArn, UnknownPartition, ArnShape, ArnService, ArnRegion,
        ArnAccount, UnknownResourceType, UnusedResource, WildcardResourceType, RedundantResource,
        BucketOverreach, InvalidVariable, UselessVariable, EarlyVariable, UnknownOperator,
        NullIfExists, UnknownConditionKey, IncompleteTagKey, UnsupportedConditionKey, PartlySupportedConditionKey,
        OperatorType, ConditionValue, WildcardValue, MultiValue, EmptyCondition,
        MixedValues, ValueMeaning, Mfa, SpoofableKey, Administrator,
        WholeService, NeedlessStar, AllowExcept, PassRole, ServiceLinkedRole,
        Escalation, SensitiveAction, TagGuard, ImpliedObjectAccess, PairedKey,
        QuotaExceeded, QuotaNear, DocumentTooLong,
    ];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = Constant.ToImmutableDictionary(descriptor => descriptor.Id);

    /// <summary>The descriptors of all rules, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = Constant.OrderBy(descriptor => descriptor.Id, System.StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The descriptor of the rule of that id.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    /// <summary>A rule's severity as Roslyn has it.</summary>
    public static DiagnosticSeverity SeverityOf(PolicySeverity severity) => severity switch
    {
        PolicySeverity.Error => DiagnosticSeverity.Error,
        PolicySeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    // The name and the parameters' names are those that release tracking looks for.
    private static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity defaultSeverity, bool isEnabledByDefault = true) =>
        new(id, Rules[id].Title, Rules[id].MessageFormat, category, defaultSeverity, isEnabledByDefault, helpLinkUri: HelpLink.For(id));
}
