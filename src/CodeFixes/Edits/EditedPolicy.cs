using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>A policy file that steps are taken on, one after another.</summary>
internal sealed class EditedPolicy(SourceText text, PolicyState state, IamCatalog catalog, CancellationToken cancellationToken)
{
    private SourceText _text = text;
    private PolicyState _state = state;

    /// <summary>Takes a step, wholly or not at all.</summary>
    /// <param name="step">The step.</param>
    /// <param name="asWritten">Whether the resources have to be granted as they are written; else a placeholder may stand for them.</param>
    /// <param name="most">How many changes it may take.</param>
    /// <param name="made">Gets the changes that are made, each list on the text that the one before it leaves.</param>
    public PolicyEditOutcome Take(GrantStep step, bool asWritten, int most, List<IReadOnlyList<TextChange>> made)
    {
        var (text, state) = (_text, _state);
        var changes = new List<IReadOnlyList<TextChange>>();
        while (Lacking(state, step, asWritten) is { } grant)
        {
            if (grant.Status is GrantStatus.Denied or GrantStatus.Unsure || changes.Count == most)
                return PolicyEditOutcome.Overruled;
            var next = new GrantChange(state, step, catalog);
            if (next.LosesCondition(grant))
                return PolicyEditOutcome.Overruled;
            if (next.Create(grant) is not { } change)
                return PolicyEditOutcome.NotReadable;
            text = text.WithChanges(change);
            if (PolicyState.Read(text, catalog, cancellationToken) is not { } after)
                return PolicyEditOutcome.NotReadable;
            changes.Add(change);
            state = after;
        }

        (_text, _state) = (text, state);
        made.AddRange(changes);
        return changes.Count == 0 ? PolicyEditOutcome.AlreadyAllowed : PolicyEditOutcome.Allowed;
    }

    private static Grant? Lacking(PolicyState state, GrantStep step, bool asWritten) =>
        step.Judge(state.Grants).FirstOrDefault(grant => !IsEnough(state, grant, step, asWritten));

    private static bool IsEnough(PolicyState state, Grant grant, GrantStep step, bool asWritten) => grant.Status == GrantStatus.Granted
        && (!step.IsShown || (asWritten ? state.Holds(grant, step.Resources) : state.MayHold(grant, step.Resources)));
}
