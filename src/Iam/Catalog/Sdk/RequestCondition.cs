using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>When an operation needs an action: a test on the request.</summary>
/// <param name="Members">
/// Paths of request members in the API model's spelling, any of which may satisfy the test; a path's parts are joined by dots, <c>[]</c> stands
/// for the elements of a list, as in <c>Statements[].Statement</c>.
/// </param>
/// <param name="Test">The test.</param>
/// <param name="Value">What the test compares with; empty for Exists and NotExists.</param>
public sealed record RequestCondition(IReadOnlyList<string> Members, RequestTest Test, string Value)
{
    /// <summary>A further test that must hold as well; null for none. Only methods that choose their operation by the request have one.</summary>
    public RequestCondition? And { get; init; }
}
