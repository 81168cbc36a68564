using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Rules.Actions;
using Dstack.Permissions.Iam.Rules.Conditions;
using Dstack.Permissions.Iam.Rules.Document;
using Dstack.Permissions.Iam.Rules.Resources;
using Dstack.Permissions.Iam.Rules.Statements;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>
/// What has to be right before an answer can be: which resources a statement needs is not known while its actions are misspelt, and where
/// an action belongs not while other statements are wrong, or about to get other actions. So the order in which findings are answered makes
/// no difference.
/// </summary>
internal static class FixStage
{
    private const int Spelling = 1;
    private const int Meaning = 2;
    private const int Redundancy = 3;
    private const int Moves = 4;
    private const int Statements = 5;

    private static readonly Dictionary<string, int> Later = new()
    {
        [BucketOverreachRule.Descriptor.Id] = Meaning,
        [MissingResourceRule.Descriptor.Id] = Meaning,
        [DuplicateSidRule.Descriptor.Id] = Meaning,
        [OperatorTypeRule.Descriptor.Id] = Meaning,
        [WildcardValueRule.Descriptor.Id] = Meaning,
        [MultiValueRule.Descriptor.Id] = Meaning,
        [MfaRule.Descriptor.Id] = Meaning,
        [RedundantActionRule.Descriptor.Id] = Redundancy,
        [RedundantResourceRule.Descriptor.Id] = Redundancy,
        [ResourceTypeMismatchRule.Descriptor.Id] = Moves,
        [NeedsAllResourcesRule.Descriptor.Id] = Moves,
        [RedundantStatementRule.Descriptor.Id] = Statements,
    };

    // These change nothing of what is allowed where.
    private static readonly HashSet<string> Harmless =
    [
        MissingVersionRule.Descriptor.Id, OldVersionRule.Descriptor.Id, PolicyIdRule.Descriptor.Id, EmptySidRule.Descriptor.Id,
            ActionCaseRule.Descriptor.Id,
    ];

    /// <summary>The stage of a rule's answers, from 1.</summary>
    public static int Of(string id) => Later.TryGetValue(id, out var stage) ? stage : Spelling;

    /// <summary>
    /// Whether something else has to be answered first: in the statement, or anywhere before an action moves or a statement goes.
    /// </summary>
    public static bool IsTooEarly(FindingSite site, string id)
    {
        var stage = Of(id);
        if (stage == Spelling)
            return false;
        var own = site.Statement?.Number;
        var statement = stage >= Moves || id == DuplicateSidRule.Descriptor.Id ? null : own;
        return PolicyFile.Read(site.Text.Text, site.Catalog, cancellationToken: site.CancellationToken).Findings
            .Where(finding => finding.Rule.IsEnabledByDefault && !Harmless.Contains(finding.Rule.Id))
            .Where(finding => Of(finding.Rule.Id) is var other
                && (other < stage || (other == stage && stage == Moves && finding.Statement < own)))
            .Where(finding => statement is null || finding.Statement == statement)
            .Any(finding => FindingEdits.Of(site.At(finding), finding.Rule.Id) is not null);
    }
}
