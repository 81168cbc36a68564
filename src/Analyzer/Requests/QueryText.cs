using System;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>The first keywords of a statement in PartiQL or SQL, which say what it does: literals may hold any other.</summary>
internal static class QueryText
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>Whether a statement begins with the keywords, as far as its text is known.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="keywords">The keywords, with one blank between them.</param>
    public static Answer BeginsWith(ConstantText text, string keywords)
    {
        var start = text.Start;
        var isWhole = text.Text is not null;
        var position = 0;
        foreach (var keyword in keywords.Split(' '))
        {
            position = SkipBlanks(start, position);
            var end = position;
            while (end < start.Length && (char.IsLetterOrDigit(start[end]) || start[end] == '_'))
                end++;

            // A word that reaches the end of what is known may go on.
            if (end == start.Length && !isWhole)
                return keyword.StartsWith(start.Substring(position), StringComparison.OrdinalIgnoreCase) ? Answer.NotVisible : Answer.No;
            if (end - position != keyword.Length
                || string.Compare(start, position, keyword, 0, keyword.Length, StringComparison.OrdinalIgnoreCase) != 0)
                return Answer.No;
            position = end;
        }

        return Answer.Yes;
    }

    // Brackets too: EXISTS(SELECT ...) of PartiQL is asked for with its own keyword, (SELECT ...) with SELECT.
    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]) || text[position] == '(')
                position++;
            else if (StartsWith(text, position, "--"))
                position = EndOf(text, text.IndexOfAny(LineEnds, position), 1);
            else if (StartsWith(text, position, "/*"))
                position = EndOf(text, text.IndexOf("*/", position + 2, StringComparison.Ordinal), 2);
            else
                break;
        }

        return position;
    }

    private static bool StartsWith(string text, int position, string mark) =>
        string.CompareOrdinal(text, position, mark, 0, mark.Length) == 0;

    private static int EndOf(string text, int found, int length) => found < 0 ? text.Length : found + length;
}
