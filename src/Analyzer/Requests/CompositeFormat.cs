using System.Collections.Generic;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>The formats of <c>string.Format</c>, such as <c>jobs/{0:d8}</c>.</summary>
internal static class CompositeFormat
{
    /// <summary>
    /// The text between the places where values are put, and null for each of these; all unknown where the format is not valid.
    /// </summary>
    public static IReadOnlyList<string?> Parts(string format)
    {
        var parts = new List<string?>();
        var text = new System.Text.StringBuilder();
        for (var index = 0; index < format.Length; index++)
        {
            var letter = format[index];
            var isDoubled = index + 1 < format.Length && format[index + 1] == letter;
            if (letter is '{' or '}' && isDoubled)
            {
                index++;
            }
            else if (letter is '{' or '}')
            {
                var end = letter == '{' ? format.IndexOf('}', index) : -1;
                if (end < 0)
                    return ConstantText.Unknown.Parts;
                parts.Add(text.ToString());
                parts.Add(null);
                text.Clear();
                index = end;
                continue;
            }

            text.Append(letter);
        }

        parts.Add(text.ToString());
        return parts;
    }
}
