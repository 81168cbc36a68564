using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>What is fixed about every rule for policy files.</summary>
public static class PolicyRules
{
    // JSON
    internal static readonly PolicyRule InvalidJson = Error(
        PolicyRuleIds.InvalidJson, "The policy file is valid JSON", "Not valid JSON: {0}");

    internal static readonly PolicyRule TopLevelNotObject = Error(
        PolicyRuleIds.TopLevelNotObject, "A policy is a JSON object", "A policy is a JSON object, and this is {0}; write {{ \"Version\": \"2012-10-17\", \"Statement\": [...] }}");

    // Document
    internal static readonly PolicyRule UnknownDocumentElement = Error(
        PolicyRuleIds.UnknownDocumentElement, "A policy has no unknown elements", "A policy has no element '{0}'{1}");

    internal static readonly PolicyRule MissingStatement = Error(
        PolicyRuleIds.MissingStatement, "A policy has statements", "{0}; write \"Statement\": [ {{ ... }} ]");

    internal static readonly PolicyRule InvalidVersion = Error(
        PolicyRuleIds.InvalidVersion, "Version is one that exists", "No version {0} of the policy language exists; write \"2012-10-17\"");

    // Statement
    internal static readonly PolicyRule UnknownStatementElement = Error(
        PolicyRuleIds.UnknownStatementElement, "A statement has no unknown elements", "A statement has no element '{0}'{1}");

    internal static readonly PolicyRule InvalidEffect = Error(
        PolicyRuleIds.InvalidEffect, "Effect is Allow or Deny", "{0}; write \"Allow\" or \"Deny\"");

    internal static readonly PolicyRule MissingAction = Error(
        PolicyRuleIds.MissingAction, "A statement names actions", "{0}; name what it speaks of, such as \"Action\": \"s3:GetObject\"");

    internal static readonly PolicyRule ActionAndNotAction = Error(
        PolicyRuleIds.ActionAndNotAction, "A statement has either Action or NotAction", "The statement has both Action and NotAction; keep one of them");

    internal static readonly PolicyRule MissingResource = Error(
        PolicyRuleIds.MissingResource, "A statement names resources", "{0}; name what it speaks of, \"Resource\": \"*\" or ARNs");

    internal static readonly PolicyRule ResourceAndNotResource = Error(
        PolicyRuleIds.ResourceAndNotResource, "A statement has either Resource or NotResource", "The statement has both Resource and NotResource; keep one of them");

    internal static readonly PolicyRule Principal = Error(
        PolicyRuleIds.Principal, "An identity policy names no principal", "A policy of an identity names no principal; remove '{0}'");

    internal static readonly PolicyRule WrongType = Error(
        PolicyRuleIds.WrongType, "Every element has its JSON type", "{0} is {1}; write {2}");

    // Actions
    internal static readonly PolicyRule UnknownAction = Warning(
        PolicyRuleIds.UnknownAction, "Actions exist", "No action '{0}' is known{1}");

    // Resources
    internal static readonly PolicyRule NotAnArn = Error(
        PolicyRuleIds.NotAnArn, "Resources are * or ARNs", "'{0}' is neither '*' nor an ARN; write {1}");

    internal static readonly PolicyRule ResourceTypeMismatch = Warning(
        PolicyRuleIds.ResourceTypeMismatch, "A resource fits the action", "No resource of the statement is one that '{0}' acts on; it needs {1}");

    internal static readonly PolicyRule NeedsAllResources = Warning(
        PolicyRuleIds.NeedsAllResources, "Actions without resource types are granted on *", "'{0}' cannot be granted on single resources; it needs \"Resource\": \"*\" (in a statement of its own)");

    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<PolicyRule> All { get; } = PolicyFileRules.All.Select(rule => rule.Rule).OrderBy(rule => rule.Id, System.StringComparer.Ordinal).ToArray();

    private static PolicyRule Error(string id, string title, string message) => new(id, title, message, PolicySeverity.Error);

    private static PolicyRule Warning(string id, string title, string message) => new(id, title, message, PolicySeverity.Warning);
}
