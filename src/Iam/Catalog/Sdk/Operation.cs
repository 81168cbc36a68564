using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>An operation of an AWS API and what it needs.</summary>
/// <param name="ServiceId">The API model's service id, such as <c>CloudWatch Logs</c>.</param>
/// <param name="Name">The operation's name in the API model.</param>
/// <param name="IsKnown">False where it is not known which action the operation needs.</param>
/// <param name="RequiredActions">
/// The actions that it needs always, or under a condition that the request can show; empty for an operation that needs no permission.
/// </param>
public sealed record Operation(string ServiceId, string Name, bool IsKnown, IReadOnlyList<RequiredAction> RequiredActions)
{
    /// <summary>
    /// The actions that AWS may ask for besides, by what no request shows: data, settings of the resource, another account. Nobody is told to
    /// allow them; who allows them uses them.
    /// </summary>
    public IReadOnlyList<RequiredAction> PossibleActions { get; init; } = [];

    /// <summary>All actions that the operation could need, whatever its request.</summary>
    public IEnumerable<RequiredAction> AllActions => RequiredActions.Concat(PossibleActions);
}
