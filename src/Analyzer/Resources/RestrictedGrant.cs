using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>An action that the policies grant on some resources only.</summary>
/// <param name="Operation">The operation that needs it.</param>
/// <param name="Required">The action as the operation needs it.</param>
/// <param name="Action">The action as AWS describes it.</param>
/// <param name="Resources">The resources of every statement that grants it.</param>
internal sealed record RestrictedGrant(
    Operation Operation, RequiredAction Required, ServiceAction Action, IReadOnlyList<ArnPattern> Resources)
{
    /// <summary>The services that the operation passes a role to; null where it passes none, or nobody knows to which.</summary>
    public PassedServices? Services { get; init; }

    /// <summary>Whether a resource may be one that the action is granted on.</summary>
    public bool MayHold(RequestedResource resource) => resource.Forms.Any(form => Resources.Any(form.Intersects));

    /// <summary>
    /// The granted resource that is most like the one asked for: of a type that the action acts on, and with the same beginning.
    /// </summary>
    public ArnPattern Nearest(ArnPattern? resource) => Resources
        .OrderByDescending(granted => Action.ResourceTypes.Any(acted => new ResourcePattern(granted.ToString()).CanBe(acted.Type)))
        .ThenByDescending(granted => resource is null ? 0 : CommonStart(granted.Resource, resource.Resource))
        .First();

    private static int CommonStart(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && one[length] == other[length])
            length++;
        return length;
    }
}
