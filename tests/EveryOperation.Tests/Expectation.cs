using System.Collections.Generic;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>What a call must be told, worked out from the reviewed tables alone: nothing of the catalog at run time takes part.</summary>
/// <param name="Operations">
/// The operations that the method calls, as <c>service id/operation</c>; empty for a method that calls none.
/// </param>
/// <param name="Always">The actions that the call always needs.</param>
/// <param name="Perhaps">The actions that it needs for some requests only.</param>
/// <param name="IsUnknown">Whether it is not known what the operation needs.</param>
internal sealed record Expectation(
    IReadOnlyList<string> Operations, IReadOnlySet<string> Always, IReadOnlySet<string> Perhaps, bool IsUnknown);
