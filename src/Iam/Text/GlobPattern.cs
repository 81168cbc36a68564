namespace Dstack.Permissions.Iam.Text;

/// <summary>Patterns as IAM writes them: <c>*</c> for any run of characters, <c>?</c> for any one character.</summary>
public static class GlobPattern
{
    internal static bool HasWildcard(string pattern) => pattern.IndexOf('*') >= 0 || pattern.IndexOf('?') >= 0;

    /// <summary>Whether a text fits a pattern.</summary>
    public static bool Matches(string pattern, string text, bool ignoreCase) => Fits(pattern, text, ignoreCase, isPattern: false);

    /// <summary>Whether some text fits both patterns. Case counts.</summary>
    internal static bool Intersects(string a, string b)
    {
        if (!HasWildcard(a))
            return Matches(b, a, ignoreCase: false);
        if (!HasWildcard(b))
            return Matches(a, b, ignoreCase: false);
        return HaveCompatibleEnds(a, b) && IntersectsByTable(a, b);
    }

    /// <summary>
    /// Whether every text that fits <paramref name="narrow"/> fits <paramref name="wide"/> as well, as far as it can be told star by star.
    /// Case counts.
    /// </summary>
    internal static bool Covers(string wide, string narrow) => Fits(wide, narrow, ignoreCase: false, isPattern: true);

    // Where the text is itself a pattern, only a star takes its stars.
    private static bool Fits(string pattern, string text, bool ignoreCase, bool isPattern)
    {
        // The last star seen may take up more of the text; no earlier one ever needs to, so there is no backtracking beyond it.
        int at = 0, position = 0, star = -1, resume = 0;
        while (position < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                resume = position;
            }
            else if (at < pattern.Length && !(isPattern && text[position] == '*')
                && (pattern[at] == '?' || IsSame(pattern[at], text[position], ignoreCase)))
            {
                at++;
                position++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                position = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*')
            at++;
        return at == pattern.Length;
    }

    private static bool IsSame(char a, char b, bool ignoreCase) =>
        a == b || (ignoreCase && char.ToUpperInvariant(a) == char.ToUpperInvariant(b));

    // The literal beginnings and ends must agree: this decides most pairs without the table.
    private static bool HaveCompatibleEnds(string a, string b)
    {
        for (var index = 0; index < a.Length && index < b.Length && a[index] != '*' && b[index] != '*'; index++)
        {
            if (!FitOne(a[index], b[index]))
                return false;
        }

        for (int inA = a.Length - 1, inB = b.Length - 1; inA >= 0 && inB >= 0 && a[inA] != '*' && b[inB] != '*'; inA--, inB--)
        {
            if (!FitOne(a[inA], b[inB]))
                return false;
        }

        return true;
    }

    // reachable[j]: a text exists that fits what was taken of a and the first j characters of b.
    private static bool IntersectsByTable(string a, string b)
    {
        var reachable = new bool[b.Length + 1];
        reachable[0] = true;
        for (var j = 0; j < b.Length && b[j] == '*'; j++)
            reachable[j + 1] = true;
        foreach (var inA in a)
        {
            var diagonal = reachable[0];
            reachable[0] = diagonal && inA == '*';
            for (var j = 0; j < b.Length; j++)
            {
                var above = reachable[j + 1];
                // A star is empty, or takes up what the other pattern has here.
                reachable[j + 1] = inA == '*' || b[j] == '*' ? above || reachable[j] : diagonal && FitOne(inA, b[j]);
                diagonal = above;
            }
        }

        return reachable[b.Length];
    }

    private static bool FitOne(char a, char b) => a == b || a == '?' || b == '?';
}
