using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>
/// Where a new value belongs in a list: in order among the last values that are in order. A sorted list stays sorted, values added to an
/// unsorted one are sorted behind it, and the order in which several are added makes no difference.
/// </summary>
internal static class SortedTail
{
    /// <summary>The index for a value, with the list's own notion of case where its order shows one.</summary>
    public static int IndexFor(IReadOnlyList<string> list, string value) => IndexFor(list, value, ComparisonOf(list));

    /// <summary>The index for a value.</summary>
    public static int IndexFor(IReadOnlyList<string> list, string value, Comparison<string> comparison)
    {
        var index = list.Count;
        while (index > 0 && comparison(list[index - 1], value) > 0
            && (index == list.Count || comparison(list[index - 1], list[index]) <= 0))
            index--;
        return index;
    }

    private static Comparison<string> ComparisonOf(IReadOnlyList<string> list)
    {
        Comparison<string> withoutCase = StringComparer.OrdinalIgnoreCase.Compare;
        return !IsSorted(list, withoutCase) && IsSorted(list, StringComparer.Ordinal.Compare)
            ? StringComparer.Ordinal.Compare
            : withoutCase;
    }

    private static bool IsSorted(IReadOnlyList<string> list, Comparison<string> comparison) =>
        Enumerable.Range(1, Math.Max(0, list.Count - 1)).All(index => comparison(list[index - 1], list[index]) <= 0);
}
