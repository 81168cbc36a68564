using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>Finds the smallest change that brings a step about.</summary>
internal sealed class GrantChange(PolicyState state, GrantStep step, IamCatalog catalog)
{
    private readonly ServiceAction? _action = catalog.FindAction(step.Action);
    private readonly FittingStatement _statements = new(state.File, catalog, state.Placeholders);

    /// <summary>Whether the action can only move out of a statement with a condition, which is for people to decide.</summary>
    public bool LosesCondition(Grant grant) =>
        grant is { Status: not GrantStatus.Granted, LeftOut: null }
        && ListingOf(grant) is { IsConditional: true } listing
        && listing.ChangeResources() is null;

    /// <summary>The change; null where the file has no place for a statement.</summary>
    public IReadOnlyList<TextChange>? Create(Grant grant)
    {
        if (grant.Status == GrantStatus.Granted)
            return AddResources(grant) ?? Add(step.Resources);
        if (grant.LeftOut is { } leftOut)
            return AddService(grant, leftOut.Services.Names[0]) ?? Add(step.Resources);
        var listing = ListingOf(grant);
        if (listing?.ChangeResources() is { } swap)
            return [swap];
        var addition = Add(listing?.Swapped ?? step.Resources, isShown: step.IsShown && listing?.Swapped is null);
        return addition is not null && listing?.RemoveAction() is { } removal
            ? [.. addition.Append(removal).OrderBy(change => change.Span.Start)]
            : addition;
    }

    private IneffectiveListing? ListingOf(Grant grant) =>
        _action is null ? null : IneffectiveListing.Find(state.Text, catalog, _action, grant.Statements);

    private IReadOnlyList<TextChange>? Add(IReadOnlyList<string> resources, bool isShown = true)
    {
        var fitting = isShown
            ? _statements.FindOn(step.Action, _action, resources)
            : _statements.Find(step.Action, _action, resources);
        if (step.Guard is null)
        {
            return fitting is null
                ? NewStatement.Add(state.Text, ContentOn(resources))
                : [ArrayEdit.AddString(state.Text, fitting, fitting.Action!, Name)];
        }

        // The resources that the file names for its like are the ones that are meant, where the call shows none.
        var guarded = fitting is null || isShown ? resources : fitting.Resources.Select(resource => resource.Value).ToArray();
        return _statements.FindGuarded(step.Action, guarded, step.Guard) is { } same
            ? [ArrayEdit.AddString(state.Text, same, same.Action!, Name)]
            : NewStatement.Add(state.Text, ContentOn(guarded));
    }

    // Only where no other action comes to more than it had.
    private IReadOnlyList<TextChange>? AddResources(Grant grant)
    {
        if (_statements.FindExtendable(step.Action, grant.Statements, step.Guard, step.Resources[0]) is not { } statement)
            return null;
        var written = statement.Resources.Select(resource => resource.Value).ToArray();
        var added = step.Resources.Where(resource => !written.Any(other => WrittenArn.Covers(other, resource))).ToArray();
        return added is [var one] ? [ArrayEdit.AddString(state.Text, statement, statement.Resource!, one)] : null;
    }

    // Only where the condition is on nothing else, and the call shows no role but those of the statement.
    private IReadOnlyList<TextChange>? AddService(Grant grant, string service)
    {
        var statement = _statements.FindNaming(grant.Statements);
        return statement is null || (step.IsShown && !state.Holds(grant with { Statements = [statement.Number] }, step.Resources))
            ? null
            : [ArrayEdit.AddValue(state.Text, statement, statement.Conditions[0], service)];
    }

    private string Name => step.Action.ToString();

    private StatementContent ContentOn(IReadOnlyList<string> resources) => new(Name, resources, step.Guard);
}

/// <summary>What a policy is to allow.</summary>
/// <param name="Action">The action.</param>
/// <param name="Shown">What is known of the resource.</param>
/// <param name="Guard">The condition that narrows the grant; null for none that is known.</param>
internal sealed record NeededGrant(ActionName Action, ShownResource Shown, Guard? Guard = null);
