using System.Collections.Generic;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>What a new Allow statement says.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resources">The resources.</param>
/// <param name="PassedTo">The services that a role may be passed to, for a condition; none for no condition.</param>
internal sealed record StatementContent(string Action, IReadOnlyList<string> Resources, IReadOnlyList<string> PassedTo)
{
    /// <summary>What the statement is ordered by.</summary>
    public string Key => StatementKey.Of(Action, Resources, PassedTo.Count > 0);
}
