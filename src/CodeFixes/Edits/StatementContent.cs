using System.Collections.Generic;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>What a new Allow statement says.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resources">The resources.</param>
/// <param name="Guard">The condition; null for none.</param>
internal sealed record StatementContent(string Action, IReadOnlyList<string> Resources, Guard? Guard)
{
    /// <summary>What the statement is ordered by.</summary>
    public string Key => StatementKey.Of(Action, Resources, Guard is not null);
}
