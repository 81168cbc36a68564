using System;
using System.Collections.Generic;

namespace Dstack.Permissions.Generator.Naming;

/// <summary>Hands out names that differ from each other and from those taken from the start.</summary>
internal sealed class NameScope
{
    private static readonly string[] MembersOfObject =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private readonly HashSet<string> _taken;

    /// <summary>Takes names, and those of <see cref="object"/>, which a member would hide.</summary>
    public NameScope(params string[] taken)
    {
        // Without case: names that differ only in case are no names in other languages of .NET.
        _taken = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        _taken.UnionWith(MembersOfObject);
    }

    /// <summary>Gives the name itself, or with the suffix where it is taken, or with a number behind.</summary>
    public string Take(string name, string suffix)
    {
        if (_taken.Add(name))
            return name;
        var candidate = name + suffix;
        for (var number = 2; !_taken.Add(candidate); number++)
            candidate = name + suffix + number;
        return candidate;
    }
}
