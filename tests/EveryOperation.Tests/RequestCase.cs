using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>A call for a row of the tables, and whether it must be told the row's action.</summary>
/// <param name="Row">The row.</param>
/// <param name="Kind">Which case it is: the member set, not set, or not seen.</param>
/// <param name="Method">The body and the parameter of a method that makes the call.</param>
/// <param name="IsNeeded">Whether the action is needed.</param>
internal sealed record RequestCase(OperationAction Row, string Kind, (string Parameter, string Call) Method, bool IsNeeded);
