using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>What a policy is to allow.</summary>
/// <param name="Action">The action.</param>
/// <param name="Shown">What is known of the resource.</param>
/// <param name="Guard">The condition that narrows the grant; null for none that is known.</param>
internal sealed record NeededGrant(ActionName Action, ShownResource Shown, Guard? Guard = null);
