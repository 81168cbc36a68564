using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using Dstack.Permissions.Iam.Rules.Resources;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>
/// Lists the actions of a statement where they can work, all at once, as where one goes depends on where the others are. The statement's
/// resources stay where an action uses them; where none does, they change to what all its actions act on, or the actions part.
/// </summary>
internal static class EffectiveListing
{
    /// <summary>
    /// The edit for an action that is listed on resources that it does not act on. There is none under a condition, which the action would
    /// be rid of elsewhere, and none for an action that is listed so in two statements.
    /// </summary>
    public static FindingEdit? Create(FindingSite site)
    {
        if (site.Statement is not { } statement || site.Property(FindingProperties.Action) is not { } action
            || Parse(site, action) is not { } name)
            return null;
        var listed = ListedIn(site, statement.Number);
        var isShared = statement.Actions.Count > listed.Count;
        if (!listed.Contains(name) || listed.Any(other => IsListedElsewhere(site, statement, other)))
            return null;
        var title = listed.Count == 1 ? $"List '{action}' on what it acts on" : "List each action on what it acts on";
        if (!isShared
            && IneffectiveListing.Find(site.Text, site.Catalog, site.Catalog.FindAction(name)!, [statement.Number])?.ChangeResources(
                ) is { } swap)
            return new FindingEdit(title, [swap]);
        if (statement.Condition is not null)
            return null;
        var edit = PolicyEditor.Allow(site.Source, listed, site.Catalog, cancellationToken: site.CancellationToken);
        var changes = edit.Apply(site.Source).GetTextChanges(site.Source).OrderBy(change => change.Span.Start);
        return edit.IsEmpty ? null : new FindingEdit(title, [.. changes]);
    }

    // Those that cannot work there, or anywhere else.
    private static IReadOnlyList<ActionName> ListedIn(FindingSite site, int statement) =>
    [
        .. PolicyFile.Read(site.Text.Text, site.Catalog, cancellationToken: site.CancellationToken).Findings
            .Where(finding => finding.Statement == statement
                && (finding.Rule == ResourceTypeMismatchRule.Descriptor || finding.Rule == NeedsAllResourcesRule.Descriptor))
            .Select(finding => finding.Properties.TryGetValue(FindingProperties.Action, out var action) ? Parse(site, action) : null)
            .OfType<ActionName>()
            .Distinct(),
    ];

    private static bool IsListedElsewhere(FindingSite site, StatementSyntax statement, ActionName name) => site.Text.Syntax.Statements
        .Where(other => other != statement)
        .SelectMany(other => other.Actions)
        .Any(other => other.Value.Equals(name.ToString(), StringComparison.OrdinalIgnoreCase));

    private static ActionName? Parse(FindingSite site, string action) =>
        ActionName.TryParse(action, out var name) && site.Catalog.FindAction(name) is not null ? name : null;
}
