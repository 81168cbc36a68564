using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.CodeFixes.Edits;
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
    private static readonly Dictionary<string, Func<FindingSite, FindingEdit?>> Answers = new()
    {
        [DiagnosticIds.UnusedAction] = UnusedActionEdit.Of,
        [DuplicateKeyRule.Descriptor.Id] = DuplicateMember.Remove,
        [UnknownDocumentElementRule.Descriptor.Id] = ElementName.Correct,
        [InvalidVersionRule.Descriptor.Id] = Replacement.Of,
        [MissingVersionRule.Descriptor.Id] = MissingElement.AddVersion,
        [OldVersionRule.Descriptor.Id] = Replacement.Of,
        [PolicyIdRule.Descriptor.Id] = Removal.OfMember,
        [UnknownStatementElementRule.Descriptor.Id] = ElementName.Correct,
        [InvalidEffectRule.Descriptor.Id] = Replacement.Of,
        [MissingResourceRule.Descriptor.Id] = MissingElement.AddResource,
        [PrincipalRule.Descriptor.Id] = Removal.OfMember,
        [WrongTypeRule.Descriptor.Id] = WrongType.Correct,
        [InvalidSidRule.Descriptor.Id] = Replacement.Of,
        [DuplicateSidRule.Descriptor.Id] = RepeatedSid.Number,
        [EmptySidRule.Descriptor.Id] = Removal.OfMember,
        [RedundantStatementRule.Descriptor.Id] = Removal.OfElement,
        [InvalidActionRule.Descriptor.Id] = MalformedAction.Correct,
        [UnknownServiceRule.Descriptor.Id] = Replacement.Of,
        [UnknownActionRule.Descriptor.Id] = Replacement.Of,
        [WhiteSpaceInActionRule.Descriptor.Id] = Replacement.Of,
        [ActionCaseRule.Descriptor.Id] = Replacement.Of,
        [RedundantActionRule.Descriptor.Id] = Removal.OfElement,
        [NotAnArnRule.Descriptor.Id] = MalformedArn.Correct,
        [ShortArnRule.Descriptor.Id] = MalformedArn.Lengthen,
        [UnknownPartitionRule.Descriptor.Id] = Replacement.Of,
        [ArnShapeRule.Descriptor.Id] = Replacement.Of,
        [ArnServiceRule.Descriptor.Id] = Replacement.Of,
        [ArnRegionRule.Descriptor.Id] = Replacement.Of,
        [ArnAccountRule.Descriptor.Id] = Replacement.Of,
        [ResourceTypeMismatchRule.Descriptor.Id] = EffectiveListing.Of,
        [NeedsAllResourcesRule.Descriptor.Id] = EffectiveListing.Of,
        [RedundantResourceRule.Descriptor.Id] = Removal.OfElement,
        [BucketOverreachRule.Descriptor.Id] = BucketPair.Of,
        [InvalidVariableRule.Descriptor.Id] = VariableSpelling.Correct,
        [UnknownOperatorRule.Descriptor.Id] = Replacement.Of,
        [NullIfExistsRule.Descriptor.Id] = Replacement.Of,
        [UnknownConditionKeyRule.Descriptor.Id] = Replacement.Of,
        [OperatorTypeRule.Descriptor.Id] = FittingOperator.ForType,
        [ConditionValueRule.Descriptor.Id] = Replacement.Of,
        [WildcardValueRule.Descriptor.Id] = FittingOperator.ForWildcard,
        [MultiValueRule.Descriptor.Id] = FittingOperator.ForOneValue,
        [EmptyConditionRule.Descriptor.Id] = EmptyCondition.Remove,
        [MixedValuesRule.Descriptor.Id] = MixedValues.Quote,
        [ValueMeaningRule.Descriptor.Id] = HostBits.Clear,
        [MfaRule.Descriptor.Id] = MfaOperator.Correct,
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
        if (id == InvalidJsonRule.Descriptor.Id)
            return JsonRepair.Of(text.ToString());
        if (EditableText.Read(text.ToString(), cancellationToken) is not { } editable)
            return null;
        var site = new FindingSite(text, editable, span, properties, catalog, cancellationToken);
        return Of(site, id) is { } edit && !FixStage.IsTooEarly(site, id) ? edit : null;
    }

    /// <summary>The answer to a finding in a text that has been read already, too early or not.</summary>
    public static FindingEdit? Of(FindingSite site, string id) => id == InvalidJsonRule.Descriptor.Id
        ? JsonRepair.Of(site.Text.Text)
        : Answers.TryGetValue(id, out var answer) ? answer(site) : null;
}
