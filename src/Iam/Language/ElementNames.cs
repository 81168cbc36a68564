using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Language;

/// <summary>Reads names as elements of the grammar, near misses as what was meant.</summary>
internal static class ElementNames
{
    public static readonly IReadOnlyList<PolicyElementKind> OfDocument =
        [PolicyElementKind.Version, PolicyElementKind.Id, PolicyElementKind.Statement];

    public static readonly IReadOnlyList<PolicyElementKind> OfStatement =
    [
        PolicyElementKind.Sid, PolicyElementKind.Effect, PolicyElementKind.Principal, PolicyElementKind.NotPrincipal,
        PolicyElementKind.Action, PolicyElementKind.NotAction, PolicyElementKind.Resource, PolicyElementKind.NotResource,
            PolicyElementKind.Condition,
    ];

    // Enum.ToString is slow, and this is asked for every property.
    private static readonly string[] Names = Enum.GetNames(typeof(PolicyElementKind));

    /// <summary>How the grammar spells an element.</summary>
    public static string NameOf(PolicyElementKind kind) => Names[(int)kind];

    /// <summary>
    /// Reads the properties of an object. A near miss of an element that stands there by its right name too is not read as that element.
    /// </summary>
    public static IReadOnlyList<PolicyElement> Read(JsonObject node, IReadOnlyList<PolicyElementKind> kinds)
    {
        var exact = node.Properties.Select(property => FindExact(property.Name.Value, kinds)).ToArray();
        return node.Properties
            .Select((property, index) => new PolicyElement(exact[index] ?? ReadNearMiss(property.Name.Value, kinds, exact), property))
            .ToArray();
    }

    /// <summary>The element that a name nearly is; Unknown where it is none.</summary>
    public static PolicyElementKind FindNearMiss(string name, IReadOnlyList<PolicyElementKind> kinds)
    {
        var bare = new string(name.Where(char.IsLetter).ToArray());
        if (bare.Length > 1 && bare.EndsWith("s", StringComparison.OrdinalIgnoreCase)
            && Find(bare.Substring(0, bare.Length - 1), kinds) is { } singular)
            return singular;
        if (Find(bare, kinds) is { } otherCase)
            return otherCase;
        if (bare.Equals("Id", StringComparison.OrdinalIgnoreCase) && kinds.Contains(PolicyElementKind.Sid))
            return PolicyElementKind.Sid;
        var nearest = EditDistance.FindNearest(bare, kinds.Select(NameOf));
        return nearest is null ? PolicyElementKind.Unknown : Find(nearest, kinds) ?? PolicyElementKind.Unknown;
    }

    private static PolicyElementKind ReadNearMiss(string name, IReadOnlyList<PolicyElementKind> kinds, PolicyElementKind?[] present)
    {
        var kind = name.Length > 40 ? PolicyElementKind.Unknown : FindNearMiss(name, kinds);
        return present.Contains(kind) ? PolicyElementKind.Unknown : kind;
    }

    private static PolicyElementKind? FindExact(string name, IReadOnlyList<PolicyElementKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (NameOf(kind) == name)
                return kind;
        }

        return null;
    }

    private static PolicyElementKind? Find(string name, IReadOnlyList<PolicyElementKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (NameOf(kind).Equals(name, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return null;
    }
}
