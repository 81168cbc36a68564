using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>The known methods, each with the fewest actions that do it. Tests hold that the published lists are covered.</summary>
internal static class EscalationMethods
{
    public static readonly IReadOnlyList<EscalationMethod> All = [.. CatalogText.Rows("escalation-methods.txt").Select(Read)];

    private static EscalationMethod Read(string[] row) => new(
        Gain: row[1],
        Actions: row[2].Split(' '),
        Reach: row.Column(3).Length == 0 ? EscalationReach.WholeType : EscalationReach.SameResource,
        PassedTo: row.Column(4),
        Target: row.Column(5) is { Length: > 0 } target ? target : null);
}

/// <summary>Actions that together let a caller gain permissions it was not given.</summary>
/// <param name="Gain">What the caller gains, in words that follow "lets the caller".</param>
/// <param name="Actions">The actions, each as <c>service:name</c>; the first one is the one that IAM should narrow.</param>
/// <param name="Reach">How far they must reach to count.</param>
/// <param name="PassedTo">The service that the role is passed to; empty where none is.</param>
/// <param name="Target">The resource type of the first action that tells, where it acts on several.</param>
internal sealed record EscalationMethod(
    string Gain, IReadOnlyList<string> Actions, EscalationReach Reach, string PassedTo, string? Target);

/// <summary>How far the actions of a method must reach to count.</summary>
internal enum EscalationReach
{
    /// <summary>The first one reaches all resources of its type: among them some that may do more than the caller.</summary>
    WholeType,

    /// <summary>All of them reach one resource: the caller turns it into one that may do anything, and becomes it.</summary>
    SameResource,
}
