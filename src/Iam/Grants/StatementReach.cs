using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Grants;

/// <summary>Which actions a statement covers, and whether its resources can be ones that an action acts on.</summary>
public sealed class StatementReach
{
    /// <summary>Reads the patterns of a statement.</summary>
    public StatementReach(Statement statement)
    {
        Statement = statement;
        Actions = statement.Actions.Select(text => new ActionPattern(text)).ToArray();
        Resources = statement.Resources.Select(text => new ResourcePattern(text)).ToArray();
    }

    internal Statement Statement { get; }

    /// <summary>The patterns of Action or NotAction, in their order.</summary>
    internal IReadOnlyList<ActionPattern> Actions { get; }

    /// <summary>The patterns of Resource or NotResource, in their order.</summary>
    internal IReadOnlyList<ResourcePattern> Resources { get; }

    /// <summary>Whether its resources include everything, as far as they can be read: a statement without any may get any.</summary>
    internal bool HasAllResources => Statement.IsNotResource
        ? !Resources.Any(resource => resource.IsEverything)
        : Resources.Count == 0 || Resources.Any(resource => resource.Arn is null);

    /// <summary>Whether the statement may speak of the action: its placeholders may become anything.</summary>
    public bool Covers(ActionName action) => Statement.IsNotAction
        ? Actions.Count > 0 && !Actions.Any(pattern => pattern.SurelyCovers(action))
        : Actions.Any(pattern => pattern.Covers(action));

    /// <summary>Whether the statement speaks of the action, whatever its placeholders become.</summary>
    public bool SurelyCovers(ActionName action) => Statement.IsNotAction
        ? Actions.Count > 0 && !Actions.Any(pattern => pattern.Covers(action))
        : Actions.Any(pattern => pattern.SurelyCovers(action));

    /// <summary>Whether the statement lists the action by its own service, not only by a wildcard over services.</summary>
    internal bool Lists(ActionName action) =>
        !Statement.IsNotAction && Actions.Any(pattern => pattern.HasOneService && pattern.Covers(action));

    /// <summary>Whether its resources can be ones that the action acts on.</summary>
    internal bool CanServe(ServiceAction action)
    {
        if (action.ResourceTypes.Count == 0)
            return HasAllResources;
        return action.ResourceTypes.Any(acted => Statement.IsNotResource
            ? !Resources.Any(resource => resource.CoversAll(acted.Type))
            : Resources.Count == 0 || Resources.Any(resource => resource.CanBe(acted.Type)));
    }
}
