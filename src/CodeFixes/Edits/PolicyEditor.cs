using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>Lets a policy file allow actions, with the smallest edits that keep the file's style.</summary>
internal static class PolicyEditor
{
    // A listing is changed, then a resource added; beyond that a condition gets a service at a time.
    private const int MostChanges = 2;

    /// <summary>
    /// The edit that makes a policy allow actions of which no more is known. Where nothing can be done for one, nothing is done for it.
    /// </summary>
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
        var guard = passedTo is { Count: > 0 } ? new Guard(PassedToService.Key, passedTo) : null;
        return Allow(
            text,
            actions.Select(action => new NeededGrant(action, ShownResource.Nothing, action == PassedServices.PassRole ? guard : null)),
            catalog,
            cancellationToken);
    }

    /// <summary>
    /// The edit that makes a policy allow what is needed. Where nothing can be done for something, nothing is done for it.
    /// </summary>
    /// <param name="text">The file's current text.</param>
    /// <param name="needs">What is needed.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static PolicyEdit Allow(
        SourceText text, IEnumerable<NeededGrant> needs, IamCatalog catalog, CancellationToken cancellationToken = default)
    {
        var changes = new List<IReadOnlyList<TextChange>>();
        var outcomes = new Dictionary<ActionName, PolicyEditOutcome>();
        if (PolicyState.Read(text, catalog, cancellationToken) is not { File.IsJudgeable: true } start)
        {
            var actions = needs.Select(need => need.Action).Distinct();
            return new PolicyEdit(changes, actions.ToDictionary(action => action, _ => PolicyEditOutcome.NotReadable));
        }

        var edited = new EditedPolicy(text, start, catalog, cancellationToken);
        foreach (var step in GrantStep.Plan(needs, start, catalog))
        {
            cancellationToken.ThrowIfCancellationRequested();

            // A placeholder that another call has just brought says nothing of the resource that this one shows.
            var asWritten = step.Judge(start.Grants).Any(grant => grant.Status != GrantStatus.Granted);
            var outcome = edited.Take(step, asWritten, MostChanges + step.Services.Count, changes);
            if (!outcomes.TryGetValue(step.Action, out var known) || known != PolicyEditOutcome.Allowed)
                outcomes[step.Action] = outcome;
        }

        return new PolicyEdit(changes, outcomes);
    }
}

/// <summary>An edit of a policy file.</summary>
internal sealed class PolicyEdit
{
    private readonly IReadOnlyList<IReadOnlyList<TextChange>> _steps;

    public PolicyEdit(IReadOnlyList<IReadOnlyList<TextChange>> steps, IReadOnlyDictionary<ActionName, PolicyEditOutcome> outcomes)
    {
        _steps = steps;
        Outcomes = outcomes;
    }

    /// <summary>What came of each action.</summary>
    public IReadOnlyDictionary<ActionName, PolicyEditOutcome> Outcomes { get; }

    /// <summary>Whether the edit changes anything.</summary>
    public bool IsEmpty => _steps.Count == 0;

    /// <summary>The file after the edit; what is not changed keeps its bytes, the encoding and the byte order mark included.</summary>
    public SourceText Apply(SourceText text) => _steps.Aggregate(text, (current, changes) => current.WithChanges(changes));
}

/// <summary>What came of the wish to allow an action.</summary>
internal enum PolicyEditOutcome
{
    /// <summary>The edit allows it.</summary>
    Allowed,

    /// <summary>It was allowed before.</summary>
    AlreadyAllowed,

    /// <summary>The file is not JSON, or its Statement is nothing that holds statements: an edit would be guesswork.</summary>
    NotReadable,

    /// <summary>
    /// A statement of the file decides otherwise: a Deny, one with an error in it, or one that lists the action under a condition, which
    /// moving the action would drop.
    /// </summary>
    Overruled,
}
