using System;
using System.Linq;
using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Takes out a key that stands in its object already with the same value.</summary>
internal static class DuplicateMember
{
    /// <summary>The edit; null where the values differ, so that one of them would be lost.</summary>
    public static FindingEdit? Remove(FindingSite site)
    {
        var owner = JsonPath.All(site.Text.Root).OfType<JsonObject>().FirstOrDefault(candidate => candidate.Properties.Any(property => IsAt(property, site)));
        if (owner?.Properties.First(property => IsAt(property, site)) is not { } repeated)
            return null;
        var before = owner.Properties.TakeWhile(property => property != repeated).ToArray();
        var first = before.FirstOrDefault(property => property.Name.Value == repeated.Name.Value)
            ?? before.FirstOrDefault(property => property.Name.Value.Equals(repeated.Name.Value, StringComparison.OrdinalIgnoreCase));
        return first is not null && JsonEquality.AreSame(first.Value, repeated.Value) ? Removal.Of(site.Text, owner, repeated) : null;
    }

    private static bool IsAt(JsonProperty property, FindingSite site) =>
        property.Name.Span.Start <= site.Span.Start && site.Span.End <= property.Name.Span.End;
}
