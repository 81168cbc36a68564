using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>What is fixed about every rule for policy files.</summary>
public static partial class PolicyRules
{
    // JSON
    internal static readonly PolicyRule InvalidJson = Error(
        PolicyRuleIds.InvalidJson, "The policy file is valid JSON", "Not valid JSON: {0}");

    internal static readonly PolicyRule TopLevelNotObject = Error(
        PolicyRuleIds.TopLevelNotObject, "A policy is a JSON object", "A policy is a JSON object, and this is {0}; write {{ \"Version\": \"2012-10-17\", \"Statement\": [...] }}");

    internal static readonly PolicyRule DuplicateKey = Error(
        PolicyRuleIds.DuplicateKey, "A key stands once in an object", "'{0}' stands here a second time{1}; keep one of them");

    internal static readonly PolicyRule InvalidCharacter = Error(
        PolicyRuleIds.InvalidCharacter, "IAM takes the characters", "IAM takes no character {0}, only tab, line ends and U+0020 to U+00FF; write plain text instead");

    internal static readonly PolicyRule ForeignTemplate = Warning(
        PolicyRuleIds.ForeignTemplate, "No text of another template language is left", "'{0}' looks like a template that was not filled in; fill it in, or write {{name}} for a placeholder");

    // Document
    internal static readonly PolicyRule UnknownDocumentElement = Error(
        PolicyRuleIds.UnknownDocumentElement, "A policy has no unknown elements", "A policy has no element '{0}'{1}");

    internal static readonly PolicyRule MissingStatement = Error(
        PolicyRuleIds.MissingStatement, "A policy has statements", "{0}; write \"Statement\": [ {{ ... }} ]");

    internal static readonly PolicyRule InvalidVersion = Error(
        PolicyRuleIds.InvalidVersion, "Version is one that exists", "No version {0} of the policy language exists; write \"2012-10-17\"");

    internal static readonly PolicyRule MissingVersion = Error(
        PolicyRuleIds.MissingVersion, "A policy names its version", "The policy has no Version; write \"Version\": \"2012-10-17\"");

    internal static readonly PolicyRule OldVersion = Error(
        PolicyRuleIds.OldVersion, "The version is the current one", "Version 2008-10-17 takes variables for plain text, and managed policies must not have it; write \"2012-10-17\"");

    internal static readonly PolicyRule PolicyId = Error(
        PolicyRuleIds.PolicyId, "An identity policy has no Id", "{0}; remove it");

    // Statement
    internal static readonly PolicyRule UnknownStatementElement = Error(
        PolicyRuleIds.UnknownStatementElement, "A statement has no unknown elements", "A statement has no element '{0}'{1}");

    internal static readonly PolicyRule InvalidEffect = Error(
        PolicyRuleIds.InvalidEffect, "Effect is Allow or Deny", "{0}; write \"Effect\": \"Allow\" or \"Effect\": \"Deny\"");

    internal static readonly PolicyRule MissingAction = Error(
        PolicyRuleIds.MissingAction, "A statement names actions", "{0}; name what it speaks of, such as \"Action\": \"s3:GetObject\"");

    internal static readonly PolicyRule ActionAndNotAction = Error(
        PolicyRuleIds.ActionAndNotAction, "A statement has either Action or NotAction", "The statement has both Action and NotAction; keep one of them");

    internal static readonly PolicyRule MissingResource = Error(
        PolicyRuleIds.MissingResource, "A statement names resources", "{0}; name what it speaks of, \"Resource\": \"*\" or ARNs");

    internal static readonly PolicyRule ResourceAndNotResource = Error(
        PolicyRuleIds.ResourceAndNotResource, "A statement has either Resource or NotResource", "The statement has both Resource and NotResource; keep one of them");

    internal static readonly PolicyRule Principal = Error(
        PolicyRuleIds.Principal, "An identity policy names no principal",
        "'{0}' belongs to policies of resources; this one is for whoever it is attached to; remove it");

    internal static readonly PolicyRule WrongType = Error(
        PolicyRuleIds.WrongType, "Every element has its JSON type", "{0} is {1}; write {2}");

    internal static readonly PolicyRule InvalidSid = Error(
        PolicyRuleIds.InvalidSid, "A Sid has letters and digits only", "The Sid '{0}' has other characters than A-Z, a-z and 0-9; {1}");

    internal static readonly PolicyRule DuplicateSid = Error(
        PolicyRuleIds.DuplicateSid, "Sids are unique", "The Sid '{0}' is that of statement {1} already; write another, or remove it");

    internal static readonly PolicyRule EmptySid = Info(
        PolicyRuleIds.EmptySid, "A Sid says something", "The Sid is empty; name the statement or remove it");

    internal static readonly PolicyRule RedundantStatement = Info(
        PolicyRuleIds.RedundantStatement, "Every statement adds something", "Statement {0} says this already; remove the statement");

    // Actions
    internal static readonly PolicyRule InvalidAction = Error(
        PolicyRuleIds.InvalidAction, "Actions have the form service:name", "'{0}' is no action{1}; write 'service:name', such as 's3:GetObject', or '*'");

    internal static readonly PolicyRule UnknownService = Warning(
        PolicyRuleIds.UnknownService, "Services exist", "No service '{0}' is known{1}");

    internal static readonly PolicyRule UnknownAction = Warning(
        PolicyRuleIds.UnknownAction, "Actions exist", "No action '{0}' is known{1}");

    internal static readonly PolicyRule UnmatchedAction = Warning(
        PolicyRuleIds.UnmatchedAction, "A wildcard matches actions", "No known action fits '{0}', so that it stands for nothing; correct or remove it{1}");

    internal static readonly PolicyRule WildcardService = Warning(
        PolicyRuleIds.WildcardService, "The service of an action is named", "'{0}' has a wildcard in the service; name each service");

    internal static readonly PolicyRule WhiteSpaceInAction = Warning(
        PolicyRuleIds.WhiteSpaceInAction, "Actions have no white space", "'{0}' has white space in it and matches no action; write '{1}'");

    internal static readonly PolicyRule ActionCase = Info(
        PolicyRuleIds.ActionCase, "Actions are spelled as in AWS's reference", "AWS spells '{0}' '{1}'", isEnabled: false);

    internal static readonly PolicyRule RedundantAction = Info(
        PolicyRuleIds.RedundantAction, "Every action adds something", "'{0}' is covered by '{1}' in the same statement; remove it");

    internal static readonly PolicyRule VariableInAction = Error(
        PolicyRuleIds.VariableInAction, "Actions have no variables",
        "'{0}' has a policy variable, which only resources and condition values may have; name the actions");

    // Resources
    internal static readonly PolicyRule NotAnArn = Error(
        PolicyRuleIds.NotAnArn, "Resources are * or ARNs", "'{0}' is neither '*' nor an ARN; write {1}");

    internal static readonly PolicyRule ResourceTypeMismatch = Warning(
        PolicyRuleIds.ResourceTypeMismatch, "A resource fits the action", "No resource {0}; it needs {1}");

    internal static readonly PolicyRule NeedsAllResources = Warning(
        PolicyRuleIds.NeedsAllResources, "Actions without resource types are granted on *", "'{0}' cannot be granted on single resources; it needs \"Resource\": \"*\" (in a statement of its own)");

    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<PolicyRule> All => Sorted.Value;

    // Not before all parts of this class have their values.
    private static readonly System.Lazy<IReadOnlyList<PolicyRule>> Sorted = new(
        () => PolicyFileRules.All.Select(rule => rule.Rule).OrderBy(rule => rule.Id, System.StringComparer.Ordinal).ToArray());

    private static PolicyRule Error(string id, string title, string message) => new(id, title, message, PolicySeverity.Error);

    private static PolicyRule Info(string id, string title, string message, bool isEnabled = true) => new(id, title, message, PolicySeverity.Info, isEnabled);

    private static PolicyRule Warning(string id, string title, string message, bool isEnabled = true) => new(id, title, message, PolicySeverity.Warning, isEnabled);
}
