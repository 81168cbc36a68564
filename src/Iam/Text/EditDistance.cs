using System;
using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Text;

/// <summary>
/// How far two spellings are apart: insertions, deletions, substitutions and swaps of neighbours (Damerau-Levenshtein), without case.
/// </summary>
internal static class EditDistance
{
    /// <summary>The nearest of the candidates that is near enough to be meant; null where none or several equally near ones are.</summary>
    public static string? FindNearest(string text, IEnumerable<string> candidates)
    {
        var best = MaxFor(text) + 1;
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            var distance = Between(text, candidate, best);
            if (distance > best || (distance == best && nearest is null))
                continue;
            nearest = distance == best && nearest != candidate ? "" : candidate;
            best = distance;
        }

        return string.IsNullOrEmpty(nearest) ? null : nearest;
    }

    /// <summary>The distance, or something above <paramref name="limit"/> where it is above it.</summary>
    public static int Between(string a, string b, int limit = int.MaxValue)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return int.MaxValue;
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = IsSame(a[i - 1], b[j - 1]) ? 0 : 1;
                var distance = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && IsSame(a[i - 1], b[j - 2]) && IsSame(a[i - 2], b[j - 1]))
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                current[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > limit)
                return int.MaxValue;
            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }

    // One slip in a short word, up to three in a long one.
    private static int MaxFor(string text) => text.Length < 4 ? 0 : text.Length < 8 ? 1 : text.Length < 14 ? 2 : 3;

    private static bool IsSame(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
