using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Policies;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>Lets a policy file allow actions, with the smallest edits that keep the file's style.</summary>
internal static class PolicyEditor
{
    /// <summary>The edit that makes a policy allow actions. Where nothing can be done for one, nothing is done for it.</summary>
    public static PolicyEdit Allow(
        SourceText text, IEnumerable<ActionName> actions, IamCatalog catalog, CancellationToken cancellationToken = default)
    {
        var steps = new List<IReadOnlyList<TextChange>>();
        var outcomes = new Dictionary<ActionName, PolicyEditOutcome>();
        var state = Read(text, catalog, cancellationToken);
        var grants = state?.Grants;

        // What moves goes first, so that what is new finds the statements as they will be.
        foreach (var action in actions.Distinct()
            .OrderBy(action => grants?.Judge(action).Status == GrantStatus.Ineffective ? 0 : 1)
            .ThenBy(action => action.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            cancellationToken.ThrowIfCancellationRequested();
            outcomes[action] = Allow(ref text, ref state, action, catalog, out var changes, cancellationToken);
            if (changes is not null)
                steps.Add(changes);
        }

        return new PolicyEdit(steps, outcomes);
    }

    private static PolicyEditOutcome Allow(
        ref SourceText text,
        ref Reading? state,
        ActionName name,
        IamCatalog catalog,
        out IReadOnlyList<TextChange>? changes,
        CancellationToken cancellationToken)
    {
        changes = null;
        if (state is null)
            return PolicyEditOutcome.NotReadable;
        var grant = state.Grants.Judge(name);
        switch (grant.Status)
        {
            case GrantStatus.Granted:
                return PolicyEditOutcome.AlreadyAllowed;
            case GrantStatus.Denied or GrantStatus.Unsure:
                return PolicyEditOutcome.Overruled;
        }

        var edit = Change(state, grant, catalog);
        if (edit is null)
            return PolicyEditOutcome.NotReadable;
        var edited = text.WithChanges(edit);
        var after = Read(edited, catalog, cancellationToken);
        if (after?.Grants.Judge(name).Status != GrantStatus.Granted)
            return PolicyEditOutcome.Overruled;
        (text, state, changes) = (edited, after, edit);
        return PolicyEditOutcome.Allowed;
    }

    private static IReadOnlyList<TextChange>? Change(Reading state, Grant grant, IamCatalog catalog)
    {
        var action = catalog.FindAction(grant.Action);
        var listing = action is null ? null : IneffectiveListing.Find(state.Text, catalog, action, grant.Statements);
        if (listing?.ChangeResources() is { } swap)
            return [swap];
        var placeholders = new FilePlaceholders(state.Text.Syntax);
        var resources = listing?.Swapped ?? ResourceForms.Of(action, placeholders);
        var spelling = grant.Action.ToString();
        var addition = new FittingStatement(state.File, catalog, placeholders).Find(grant.Action, action, resources) is { } statement
            ? [ArrayEdit.AddString(state.Text, statement, statement.Action!, spelling)]
            : NewStatement.Add(state.Text, spelling, resources);
        return addition is not null && listing?.RemoveAction() is { } removal ? [.. addition.Append(removal).OrderBy(change => change.Span.Start)] : addition;
    }

    private static Reading? Read(SourceText text, IamCatalog catalog, CancellationToken cancellationToken)
    {
        if (EditableText.Read(text.ToString(), cancellationToken) is not { } editable)
            return null;
        var file = PolicyFile.Read(editable.Clean, catalog, PolicyFileKind.Managed, cancellationToken);
        return new Reading(editable, file, new PolicyGrants(file, catalog));
    }

    private sealed record Reading(EditableText Text, PolicyFile File, PolicyGrants Grants);
}
