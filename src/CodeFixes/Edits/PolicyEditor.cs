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
    private const string PassRole = "iam:PassRole";

    /// <summary>The edit that makes a policy allow actions. Where nothing can be done for one, nothing is done for it.</summary>
    /// <param name="text">The file's current text.</param>
    /// <param name="actions">The actions.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="passedTo">The services that <c>iam:PassRole</c> may pass a role to, sorted; none where that is not known.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static PolicyEdit Allow(
        SourceText text,
        IEnumerable<ActionName> actions,
        IamCatalog catalog,
        IReadOnlyList<string>? passedTo = null,
        CancellationToken cancellationToken = default)
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
            outcomes[action] = Allow(ref text, ref state, action, catalog, passedTo ?? [], out var changes, cancellationToken);
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
        IReadOnlyList<string> passedTo,
        out IReadOnlyList<TextChange>? changes,
        CancellationToken cancellationToken)
    {
        changes = null;
        if (state is not { File.IsJudgeable: true })
            return PolicyEditOutcome.NotReadable;
        var grant = state.Grants.Judge(name);
        switch (grant.Status)
        {
            case GrantStatus.Granted:
                return PolicyEditOutcome.AlreadyAllowed;
            case GrantStatus.Denied or GrantStatus.Unsure:
                return PolicyEditOutcome.Overruled;
        }

        var edit = Change(state, grant, catalog, passedTo);
        if (edit is null)
            return PolicyEditOutcome.NotReadable;
        var edited = text.WithChanges(edit);
        var after = Read(edited, catalog, cancellationToken);
        if (after?.Grants.Judge(name).Status != GrantStatus.Granted)
            return PolicyEditOutcome.Overruled;
        (text, state, changes) = (edited, after, edit);
        return PolicyEditOutcome.Allowed;
    }

    private static IReadOnlyList<TextChange>? Change(Reading state, Grant grant, IamCatalog catalog, IReadOnlyList<string> passedTo)
    {
        var action = catalog.FindAction(grant.Action);
        var listing = action is null ? null : IneffectiveListing.Find(state.Text, catalog, action, grant.Statements);
        if (listing?.ChangeResources() is { } swap)
            return [swap];
        var placeholders = new FilePlaceholders(state.Text.Syntax);
        var resources = listing?.Swapped ?? ResourceForms.Of(action, placeholders);
        var spelling = grant.Action.ToString();
        var fitting = new FittingStatement(state.File, catalog, placeholders).Find(grant.Action, action, resources);
        var addition = (fitting, isGuarded: spelling == PassRole && passedTo.Count > 0) switch
        {
            ({ } statement, false) => [ArrayEdit.AddString(state.Text, statement, statement.Action!, spelling)],
            ({ } statement, true) => NewStatement.Add(
                state.Text, new StatementContent(spelling, statement.Resources.Select(resource => resource.Value).ToArray(), passedTo)),
            (null, var isGuarded) => NewStatement.Add(state.Text, new StatementContent(spelling, resources, isGuarded ? passedTo : [])),
        };
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
