using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>
/// Actions that act on several resources at once, so that a grant needs them all. The catalog marks alternatives as required too, and
/// leaves out the volume that instances have, which is why these few are curated; AWS's own policies, where 28 name the resources of
/// RunInstances and 16 those of AttachVolume, have all of them.
/// </summary>
internal static class ActionParts
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ec2:RunInstances"] = ["image", "instance", "network-interface", "security-group", "subnet", "volume"],
        ["ec2:AttachVolume"] = ["instance", "volume"],
    };

    /// <summary>
    /// The resource types that a call of the action needs and that no Allow statement of the policy gives; none for all other actions, and
    /// none where an action has a fault: what it should have been may be this one.
    /// </summary>
    public static IReadOnlyList<ResourceType> FindMissing(RuleContext context, ServiceAction action)
    {
        if (!Known.TryGetValue(action.FullName, out var needed)
            || context.Statements.Any(statement => context.FindFault(statement.Syntax.Node.Span, Obscured.Action) is not null))
            return [];
        var name = new ActionName(action.Service, action.Name);
        var allowing = context.Statements.Where(statement => statement.Statement.Effect != Effect.Deny
            && statement.Reach.Covers(name)).ToArray();
        return [.. action.ResourceTypes.Select(acted => acted.Type).Where(
            type => needed.Contains(type.Name) && !allowing.Any(statement => Gives(statement.Reach, type)))];
    }

    private static bool Gives(StatementReach reach, ResourceType type) => reach.Statement.IsNotResource
        ? !reach.Resources.Any(resource => resource.CoversAll(type))
        : reach.Resources.Count == 0 || reach.Resources.Any(resource => resource.CanBe(type));
}
