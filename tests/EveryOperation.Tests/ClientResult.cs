using System.Collections.Generic;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>What came out for one client.</summary>
/// <param name="Calls">The number of calls.</param>
/// <param name="Operations">The operations that they are calls of.</param>
/// <param name="Faults">Where a call was not told what it must be.</param>
internal sealed record ClientResult(int Calls, IReadOnlyList<string> Operations, IReadOnlyList<string> Faults);
