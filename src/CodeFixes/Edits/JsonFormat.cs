using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>How a file writes JSON.</summary>
/// <param name="NewLine">Its line ends.</param>
/// <param name="Unit">One step of indentation.</param>
/// <param name="Colon">What stands between a name and its value.</param>
/// <param name="Comma">What stands between values on one line.</param>
/// <param name="ObjectPadding">What stands inside the braces of an object on one line.</param>
/// <param name="ArrayPadding">What stands inside the brackets of an array on one line.</param>
internal sealed record JsonFormat(string NewLine, string Unit, string Colon, string Comma, string ObjectPadding, string ArrayPadding)
{
    public static string String(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            if (character is '"' or '\\')
                text.Append('\\').Append(character);
            else if (character < ' ')
                text.Append("\\u").Append(((int)character).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            else
                text.Append(character);
        }

        return text.Append('"').ToString();
    }

    /// <summary>A member of an object.</summary>
    public string Member(string name, string value) => String(name) + Colon + value;

    /// <param name="indent">The indentation of its closing brace; null to write it on one line.</param>
    /// <param name="members">The members as text.</param>
    public string Object(string? indent, IEnumerable<string> members) => Brackets('{', '}', indent, ObjectPadding, members);

    /// <param name="indent">The indentation of its closing bracket; null to write it on one line.</param>
    /// <param name="elements">The elements as text.</param>
    public string Array(string? indent, IEnumerable<string> elements) => Brackets('[', ']', indent, ArrayPadding, elements);

    private string Brackets(char open, char close, string? indent, string padding, IEnumerable<string> parts) => indent is null
        ? open + padding + string.Join(Comma, parts) + padding + close
        : open + string.Join(",", parts.Select(part => NewLine + indent + Unit + part)) + NewLine + indent + close;
}
