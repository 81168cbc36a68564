using System.Collections.Generic;

namespace Dstack.Permissions.EveryOperation.Tests.HighLevel;

/// <summary>A call and what was reported of it.</summary>
/// <param name="Packages">The form of the packages.</param>
/// <param name="Member">The method.</param>
/// <param name="Lacking">The actions reported under a policy that allows nothing of it.</param>
/// <param name="Allowed">What is reported under a policy that allows everything.</param>
internal sealed record HighLevelCall(string Packages, HighLevelMember Member, IReadOnlySet<string> Lacking, IReadOnlySet<string> Allowed)
{
    /// <summary>Stands among the actions where the operation is said to be unknown.</summary>
    public const string Unknown = "unknown";

    /// <inheritdoc/>
    public override string ToString() => $"{Packages}: {Member.Method.ToDisplayString()}";
}
