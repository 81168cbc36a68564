using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Answers findings in policy files where there is one right answer.</summary>
internal static class FindingEdits
{
    private static readonly Dictionary<string, Func<FindingSite, FindingEdit?>> Answers = new()
    {
        [DiagnosticIds.UnusedAction] = UnusedActionEdit.Of,
        [PolicyRuleIds.DuplicateKey] = DuplicateMember.Remove,
        [PolicyRuleIds.UnknownDocumentElement] = ElementName.Correct,
        [PolicyRuleIds.InvalidVersion] = Replacement.Of,
        [PolicyRuleIds.MissingVersion] = MissingElement.AddVersion,
        [PolicyRuleIds.OldVersion] = Replacement.Of,
        [PolicyRuleIds.PolicyId] = Removal.OfMember,
        [PolicyRuleIds.UnknownStatementElement] = ElementName.Correct,
        [PolicyRuleIds.InvalidEffect] = Replacement.Of,
        [PolicyRuleIds.MissingResource] = MissingElement.AddResource,
        [PolicyRuleIds.Principal] = Removal.OfMember,
        [PolicyRuleIds.WrongType] = WrongType.Correct,
        [PolicyRuleIds.InvalidSid] = Replacement.Of,
        [PolicyRuleIds.DuplicateSid] = RepeatedSid.Number,
        [PolicyRuleIds.EmptySid] = Removal.OfMember,
        [PolicyRuleIds.RedundantStatement] = Removal.OfElement,
        [PolicyRuleIds.InvalidAction] = MalformedAction.Correct,
        [PolicyRuleIds.UnknownService] = Replacement.Of,
        [PolicyRuleIds.UnknownAction] = Replacement.Of,
        [PolicyRuleIds.WhiteSpaceInAction] = Replacement.Of,
        [PolicyRuleIds.ActionCase] = Replacement.Of,
        [PolicyRuleIds.RedundantAction] = Removal.OfElement,
        [PolicyRuleIds.NotAnArn] = MalformedArn.Correct,
        [PolicyRuleIds.ShortArn] = MalformedArn.Lengthen,
        [PolicyRuleIds.UnknownPartition] = Replacement.Of,
        [PolicyRuleIds.ArnShape] = Replacement.Of,
        [PolicyRuleIds.ArnService] = Replacement.Of,
        [PolicyRuleIds.ArnRegion] = Replacement.Of,
        [PolicyRuleIds.ArnAccount] = Replacement.Of,
        [PolicyRuleIds.ResourceTypeMismatch] = EffectiveListing.Of,
        [PolicyRuleIds.NeedsAllResources] = EffectiveListing.Of,
        [PolicyRuleIds.RedundantResource] = Removal.OfElement,
        [PolicyRuleIds.BucketOverreach] = BucketPair.Of,
        [PolicyRuleIds.InvalidVariable] = VariableSpelling.Correct,
        [PolicyRuleIds.UnknownOperator] = Replacement.Of,
        [PolicyRuleIds.NullIfExists] = Replacement.Of,
        [PolicyRuleIds.UnknownConditionKey] = Replacement.Of,
        [PolicyRuleIds.OperatorType] = FittingOperator.ForType,
        [PolicyRuleIds.ConditionValue] = Replacement.Of,
        [PolicyRuleIds.WildcardValue] = FittingOperator.ForWildcard,
        [PolicyRuleIds.MultiValue] = FittingOperator.ForOneValue,
        [PolicyRuleIds.EmptyCondition] = EmptyCondition.Remove,
        [PolicyRuleIds.MixedValues] = MixedValues.Quote,
        [PolicyRuleIds.ValueMeaning] = HostBits.Clear,
        [PolicyRuleIds.Mfa] = MfaOperator.Correct,
    };

    /// <summary>The ids of what can have an answer.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Answers.Keys.Append(PolicyRuleIds.InvalidJson).OrderBy(id => id, StringComparer.Ordinal)];

    /// <summary>The answer to a finding; null where there is none or more than one, and where something else has to be answered first.</summary>
    /// <param name="text">The file's current text.</param>
    /// <param name="id">The rule's id.</param>
    /// <param name="span">Where the finding stands in that text.</param>
    /// <param name="properties">What the finding carries.</param>
    /// <param name="catalog">The catalog as the file's project sees it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static FindingEdit? Of(
        SourceText text,
        string id,
        TextSpan span,
        IReadOnlyDictionary<string, string?> properties,
        IamCatalog catalog,
        CancellationToken cancellationToken = default)
    {
        if (span.End > text.Length)
            return null;
        if (id == PolicyRuleIds.InvalidJson)
            return JsonRepair.Of(text.ToString());
        if (EditableText.Read(text.ToString(), cancellationToken) is not { } editable)
            return null;
        var site = new FindingSite(text, editable, span, properties, catalog, cancellationToken);
        return Of(site, id) is { } edit && !FixStage.IsTooEarly(site, id) ? edit : null;
    }

    /// <summary>The answer to a finding in a text that has been read already, too early or not.</summary>
    public static FindingEdit? Of(FindingSite site, string id) => id == PolicyRuleIds.InvalidJson
        ? JsonRepair.Of(site.Text.Text)
        : Answers.TryGetValue(id, out var answer) ? answer(site) : null;
}
