using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>Actions that together let a caller gain permissions it was not given.</summary>
/// <param name="Gain">What the caller gains, in words that follow "lets the caller".</param>
/// <param name="Actions">The actions, each as <c>service:name</c>; the first one is the one that IAM should narrow.</param>
/// <param name="Reach">How far they must reach to count.</param>
/// <param name="PassedTo">The service that the role is passed to; empty where none is.</param>
/// <param name="Target">The resource type of the first action that tells, where it acts on several.</param>
internal sealed record EscalationMethod(
    string Gain, IReadOnlyList<string> Actions, EscalationReach Reach = EscalationReach.WholeType, string PassedTo = "", string? Target = null);
