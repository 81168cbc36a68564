using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>Actions that together let a caller gain permissions it was not given.</summary>
/// <param name="Gain">What the caller gains, in words that follow "lets the caller".</param>
/// <param name="Actions">The actions, each as <c>service:name</c>; the first one is the one that IAM should narrow.</param>
/// <param name="NeedsBroad">Whether it counts only where the first action reaches all resources of its type.</param>
/// <param name="PassedTo">The service that the role is passed to; empty where none is.</param>
internal sealed record EscalationMethod(string Gain, IReadOnlyList<string> Actions, bool NeedsBroad, string PassedTo = "");
