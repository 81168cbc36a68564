using System.Collections.Generic;
using System.Threading;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Answers findings in policy files where there is one right answer.</summary>
internal static class FindingEdits
{
    /// <summary>The ids of rules whose findings have answers of their own; those of any other have one where the rule suggests a text.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        PolicyRuleIds.InvalidJson, PolicyRuleIds.UnknownDocumentElement, PolicyRuleIds.InvalidVersion, PolicyRuleIds.MissingVersion,
        PolicyRuleIds.OldVersion, PolicyRuleIds.PolicyId, PolicyRuleIds.UnknownStatementElement, PolicyRuleIds.InvalidEffect,
        PolicyRuleIds.MissingResource, PolicyRuleIds.Principal, PolicyRuleIds.InvalidSid, PolicyRuleIds.EmptySid, PolicyRuleIds.RedundantStatement,
        PolicyRuleIds.UnknownService, PolicyRuleIds.UnknownAction, PolicyRuleIds.WhiteSpaceInAction, PolicyRuleIds.ActionCase,
        PolicyRuleIds.RedundantAction, PolicyRuleIds.NotAnArn, PolicyRuleIds.ResourceTypeMismatch, PolicyRuleIds.NeedsAllResources,
    ];

    /// <summary>The answer to a finding; null where there is none, or more than one.</summary>
    /// <param name="text">The file's current text.</param>
    /// <param name="id">The rule's id.</param>
    /// <param name="span">Where the finding stands in that text.</param>
    /// <param name="properties">What the finding carries.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static FindingEdit? Of(
        SourceText text, string id, TextSpan span, IReadOnlyDictionary<string, string?> properties, CancellationToken cancellationToken = default)
    {
        if (span.End > text.Length)
            return null;
        if (id == PolicyRuleIds.InvalidJson)
            return Removal.OfJsonFault(text, span);
        if (EditableText.Read(text.ToString(), cancellationToken) is not { } editable)
            return null;
        if (ValueOf(properties, FindingProperties.Replacements) is { } replacements)
            return Replacement.BySeveral(editable, span, replacements.Split('|'));
        if (ValueOf(properties, FindingProperties.Replacement) is { } replacement)
            return Replacement.By(editable, span, replacement);
        return id switch
        {
            PolicyRuleIds.MissingVersion => MissingElement.AddVersion(editable),
            PolicyRuleIds.MissingResource => MissingElement.AddResource(editable, span),
            PolicyRuleIds.PolicyId or PolicyRuleIds.EmptySid or PolicyRuleIds.Principal => Removal.OfMember(editable, span),
            PolicyRuleIds.RedundantAction or PolicyRuleIds.RedundantStatement => Removal.OfElement(editable, span),
            PolicyRuleIds.ResourceTypeMismatch or PolicyRuleIds.NeedsAllResources => ValueOf(properties, FindingProperties.Action) is { } action
                ? EffectiveListing.Of(text, action, cancellationToken)
                : null,
            _ => null,
        };
    }

    private static string? ValueOf(IReadOnlyDictionary<string, string?> properties, string name) =>
        properties.TryGetValue(name, out var value) && !string.IsNullOrEmpty(value) ? value : null;
}
