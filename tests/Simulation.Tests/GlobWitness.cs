using System.Collections.Generic;

namespace Dstack.Permissions.Simulation.Tests;

/// <summary>Finds a text that fits two patterns.</summary>
internal static class GlobWitness
{
    private const char Any = 'z';

    /// <summary>A shortest text that fits both patterns of <c>*</c> and <c>?</c>; null where there is none.</summary>
    public static string? Find(string one, string other)
    {
        var seen = new HashSet<(int, int)> { (0, 0) };
        var texts = new Queue<(int One, int Other, string Text)>([(0, 0, "")]);
        while (texts.TryDequeue(out var at))
        {
            if (at.One == one.Length && at.Other == other.Length)
                return at.Text;
            foreach (var next in Next(one, other, at))
            {
                if (seen.Add((next.One, next.Other)))
                    texts.Enqueue(next);
            }
        }

        return null;
    }

    private static IEnumerable<(int One, int Other, string Text)> Next(string one, string other, (int One, int Other, string Text) at)
    {
        var isStar = at.One < one.Length && one[at.One] == '*';
        var isOtherStar = at.Other < other.Length && other[at.Other] == '*';
        if (isStar)
            yield return (at.One + 1, at.Other, at.Text);
        if (isOtherStar)
            yield return (at.One, at.Other + 1, at.Text);
        if (at.One == one.Length || at.Other == other.Length || (isStar && isOtherStar))
            yield break;
        if (Common(one[at.One], other[at.Other]) is { } character)
            yield return (isStar ? at.One : at.One + 1, isOtherStar ? at.Other : at.Other + 1, at.Text + character);
    }

    private static char? Common(char one, char other) => (IsWild(one), IsWild(other)) switch
    {
        (true, true) => Any,
        (true, false) => other,
        (false, true) => one,
        _ => one == other ? one : null,
    };

    private static bool IsWild(char character) => character is '*' or '?';
}
