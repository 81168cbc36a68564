using System.Collections.Generic;
using System.Text;

namespace Dstack.Permissions.Iam.Language;

/// <summary>
/// A part of a policy that generated code fills in: <c>{name}</c>, a C-style identifier in single braces that is no policy variable.
/// </summary>
/// <param name="Start">Offset of the opening brace in the text it was found in.</param>
/// <param name="Name">The name between the braces.</param>
public readonly record struct Placeholder(int Start, string Name)
{
    /// <summary>Number of characters, the braces included.</summary>
    public int Length => Name.Length + 2;

    /// <summary>The placeholders of a text, in order.</summary>
    public static IReadOnlyList<Placeholder> FindAll(string text)
    {
        var found = new List<Placeholder>();
        for (var start = text.IndexOf('{'); start >= 0; start = text.IndexOf('{', start + 1))
        {
            if (LengthAt(text, start) is var length and > 0)
                found.Add(new Placeholder(start, text.Substring(start + 1, length - 2)));
        }

        return found;
    }

    /// <summary>
    /// The text as a pattern: placeholders and policy variables (<c>${...}</c>) become <c>*</c>, since either may stand for anything, and
    /// so may what an unclosed one leaves.
    /// </summary>
    public static string Mask(string text)
    {
        if (text.IndexOf('{') < 0)
            return text;
        var masked = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length;)
        {
            var length = text[index] == '$' ? VariableLengthAt(text, index) : text[index] == '{' ? LengthAt(text, index) : 0;
            masked.Append(length > 0 ? '*' : text[index]);
            index += length > 0 ? length : 1;
        }

        return masked.ToString();
    }

    private static int LengthAt(string text, int start)
    {
        if (start > 0 && text[start - 1] is '$' or '{')
            return 0;
        var end = start + 1;
        while (end < text.Length && (text[end] == '_' || IsLetter(text[end]) || (end > start + 1 && text[end] is >= '0' and <= '9')))
            end++;
        var isClosed = end > start + 1 && end < text.Length && text[end] == '}' && (end + 1 == text.Length || text[end + 1] != '}');
        return isClosed ? end + 1 - start : 0;
    }

    private static int VariableLengthAt(string text, int dollar)
    {
        if (dollar + 1 >= text.Length || text[dollar + 1] != '{')
            return 0;
        var end = text.IndexOf('}', dollar);
        return (end < 0 ? text.Length : end + 1) - dollar;
    }

    private static bool IsLetter(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
