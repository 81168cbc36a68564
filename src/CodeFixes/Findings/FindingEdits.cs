using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Rules.Actions;
using Dstack.Permissions.Iam.Rules.Conditions;
using Dstack.Permissions.Iam.Rules.Document;
using Dstack.Permissions.Iam.Rules.Resources;
using Dstack.Permissions.Iam.Rules.Statements;
using Dstack.Permissions.Iam.Rules.Variables;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Answers findings in policy files where there is one right answer.</summary>
internal static class FindingEdits
{
    private static readonly Dictionary<string, FindingAnswer> Answers = new()
    {
        [DiagnosticIds.UnusedAction] = new(UnusedActionEdit.Create),
        [DuplicateKeyRule.Descriptor.Id] = new(DuplicateMember.Remove),
        [UnknownDocumentElementRule.Descriptor.Id] = new(ElementName.Correct),
        [InvalidVersionRule.Descriptor.Id] = new(Replacement.Create),
        [MissingVersionRule.Descriptor.Id] = new(MissingElement.AddVersion, IsHarmless: true),
        [OldVersionRule.Descriptor.Id] = new(Replacement.Create, IsHarmless: true),
        [PolicyIdRule.Descriptor.Id] = new(Removal.RemoveMember, IsHarmless: true),
        [UnknownStatementElementRule.Descriptor.Id] = new(ElementName.Correct),
        [InvalidEffectRule.Descriptor.Id] = new(Replacement.Create),
        [MissingResourceRule.Descriptor.Id] = new(MissingElement.AddResource, FixStage.Meaning),
        [PrincipalRule.Descriptor.Id] = new(Removal.RemoveMember),
        [WrongTypeRule.Descriptor.Id] = new(WrongType.Correct),
        [InvalidSidRule.Descriptor.Id] = new(Replacement.Create),
        [DuplicateSidRule.Descriptor.Id] = new(RepeatedSid.Number, FixStage.Meaning),
        [EmptySidRule.Descriptor.Id] = new(Removal.RemoveMember, IsHarmless: true),
        [RedundantStatementRule.Descriptor.Id] = new(Removal.RemoveElement, FixStage.Statements),
        [InvalidActionRule.Descriptor.Id] = new(MalformedAction.Correct),
        [UnknownServiceRule.Descriptor.Id] = new(Replacement.Create),
        [UnknownActionRule.Descriptor.Id] = new(Replacement.Create),
        [WhiteSpaceInActionRule.Descriptor.Id] = new(Replacement.Create),
        [ActionCaseRule.Descriptor.Id] = new(Replacement.Create, IsHarmless: true),
        [RedundantActionRule.Descriptor.Id] = new(Removal.RemoveElement, FixStage.Redundancy),
        [NotAnArnRule.Descriptor.Id] = new(MalformedArn.Correct),
        [ShortArnRule.Descriptor.Id] = new(MalformedArn.Lengthen),
        [UnknownPartitionRule.Descriptor.Id] = new(Replacement.Create),
        [ArnShapeRule.Descriptor.Id] = new(Replacement.Create),
        [ArnServiceRule.Descriptor.Id] = new(Replacement.Create),
        [ArnRegionRule.Descriptor.Id] = new(Replacement.Create),
        [ArnAccountRule.Descriptor.Id] = new(Replacement.Create),
        [ResourceTypeMismatchRule.Descriptor.Id] = new(EffectiveListing.Create, FixStage.Moves),
        [NeedsAllResourcesRule.Descriptor.Id] = new(EffectiveListing.Create, FixStage.Moves),
        [RedundantResourceRule.Descriptor.Id] = new(Removal.RemoveElement, FixStage.Redundancy),
        [BucketOverreachRule.Descriptor.Id] = new(BucketPair.Create, FixStage.Meaning),
        [InvalidVariableRule.Descriptor.Id] = new(VariableSpelling.Correct),
        [UnknownOperatorRule.Descriptor.Id] = new(Replacement.Create),
        [NullIfExistsRule.Descriptor.Id] = new(Replacement.Create),
        [UnknownConditionKeyRule.Descriptor.Id] = new(Replacement.Create),
        [OperatorTypeRule.Descriptor.Id] = new(FittingOperator.ForType, FixStage.Meaning),
        [ConditionValueRule.Descriptor.Id] = new(Replacement.Create),
        [WildcardValueRule.Descriptor.Id] = new(FittingOperator.ForWildcard, FixStage.Meaning),
        [MultiValueRule.Descriptor.Id] = new(FittingOperator.ForOneValue, FixStage.Meaning),
        [EmptyConditionRule.Descriptor.Id] = new(EmptyCondition.Remove),
        [MixedValuesRule.Descriptor.Id] = new(MixedValues.Quote),
        [ValueMeaningRule.Descriptor.Id] = new(HostBits.Clear),
        [MfaRule.Descriptor.Id] = new(MfaOperator.Correct, FixStage.Meaning),
    };

    /// <summary>The ids of what can have an answer.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Answers.Keys.Append(InvalidJsonRule.Descriptor.Id).OrderBy(id => id, StringComparer.Ordinal)];

    /// <summary>
    /// The answer to a finding; null where there is none or more than one, and where something else has to be answered first.
    /// </summary>
    /// <param name="text">The file's current text.</param>
    /// <param name="id">The rule's id.</param>
    /// <param name="span">Where the finding stands in that text.</param>
    /// <param name="properties">What the finding carries.</param>
    /// <param name="catalog">The catalog as the file's project sees it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static FindingEdit? Create(
        SourceText text,
        string id,
        TextSpan span,
        IReadOnlyDictionary<string, string?> properties,
        IamCatalog catalog,
        CancellationToken cancellationToken = default)
    {
        if (span.End > text.Length)
            return null;
        if (id == InvalidJsonRule.Descriptor.Id)
            return JsonRepair.Create(text.ToString());
        if (EditableText.Read(text.ToString(), cancellationToken) is not { } editable)
            return null;
        var site = new FindingSite(text, editable, span, properties, catalog, cancellationToken);
        return Create(site, id) is { } edit && !IsTooEarly(site, id) ? edit : null;
    }

    /// <summary>The answer to a finding in a text that has been read already, too early or not.</summary>
    public static FindingEdit? Create(FindingSite site, string id) => id == InvalidJsonRule.Descriptor.Id
        ? JsonRepair.Create(site.Text.Text)
        : Answers.TryGetValue(id, out var answer) ? answer.Create(site) : null;

    /// <summary>When a rule's findings are answered.</summary>
    public static FixStage StageOf(string id) => Answers.TryGetValue(id, out var answer) ? answer.Stage : FixStage.Spelling;

    // Whether something else has to be answered first: in the statement, or anywhere before an action moves or a statement goes.
    private static bool IsTooEarly(FindingSite site, string id)
    {
        var stage = StageOf(id);
        if (stage == FixStage.Spelling)
            return false;
        var own = site.Statement?.Number;
        var statement = stage >= FixStage.Moves || id == DuplicateSidRule.Descriptor.Id ? null : own;
        return PolicyFile.Read(site.Text.Text, site.Catalog, cancellationToken: site.CancellationToken).Findings
            .Where(finding => finding.Rule.IsEnabledByDefault && !IsHarmless(finding.Rule.Id))
            .Where(finding => StageOf(finding.Rule.Id) is var other
                && (other < stage || (other == stage && stage == FixStage.Moves && finding.Statement < own)))
            .Where(finding => statement is null || finding.Statement == statement)
            .Any(finding => Create(site.At(finding), finding.Rule.Id) is not null);
    }

    private static bool IsHarmless(string id) => Answers.TryGetValue(id, out var answer) && answer.IsHarmless;
}

/// <summary>How findings of a rule are answered.</summary>
/// <param name="Create">The answer to one; null where there is none or more than one.</param>
/// <param name="Stage">When they are answered.</param>
/// <param name="IsHarmless">Whether an answer changes nothing of what is allowed where, so that no other answer waits for it.</param>
internal sealed record FindingAnswer(
    Func<FindingSite, FindingEdit?> Create, FixStage Stage = FixStage.Spelling, bool IsHarmless = false);

/// <summary>
/// What has to be right before an answer can be: which resources a statement needs is not known while its actions are misspelt. Where an
/// action belongs is not known while other statements are wrong, or about to get other actions. So findings can be answered in any order.
/// </summary>
internal enum FixStage
{
    /// <summary>Names and forms, each for itself.</summary>
    Spelling = 1,

    /// <summary>What depends on the names of its statement.</summary>
    Meaning,

    /// <summary>Actions and resources that others cover.</summary>
    Redundancy,

    /// <summary>Actions that go to another statement.</summary>
    Moves,

    /// <summary>Statements that others cover.</summary>
    Statements,
}
