using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Json;

/// <summary>Reads strings, with the place of every character where escapes move them.</summary>
internal static class JsonTextReader
{
    public static bool IsQuote(char character) => character is '"' or '\'' || IsTypographic(character);

    public static JsonString Read(JsonCursor cursor)
    {
        var start = cursor.Position++;
        var quote = cursor.Text[start];
        var contentEnd = FindEnd(cursor, quote, out var hasEscapes);
        var isClosed = contentEnd < cursor.Text.Length && IsClosing(cursor.Text[contentEnd], quote);
        var value = hasEscapes
            ? Unescape(cursor, start, contentEnd, isClosed)
            : new JsonString(
                SourceSpan.FromBounds(start, contentEnd + (isClosed ? 1 : 0)), cursor.Text.Substring(start + 1, contentEnd - start - 1));
        cursor.Position = value.Span.End;
        ReportQuotes(cursor, quote, value.Span, isClosed);
        return value;
    }

    private static void ReportQuotes(JsonCursor cursor, char quote, SourceSpan span, bool isClosed)
    {
        if (!isClosed)
            cursor.Report(JsonFaultKind.Unclosed, span.Start, span.End, "the string is not closed on its line; write '\"' at its end");
        else if (quote != '"')
            cursor.Report(JsonFaultKind.WrongQuotes, span.Start, span.End, "strings stand in straight double quotes: \"...\"");
    }

    private static bool IsTypographic(char character) => character is '\u201C' or '\u201D' or '\u201E';

    private static bool IsClosing(char character, char quote) => quote is '"' or '\'' ? character == quote : IsTypographic(character);

    // The closing quote, or the end of the line where there is none.
    private static int FindEnd(JsonCursor cursor, char quote, out bool hasEscapes)
    {
        hasEscapes = false;
        var text = cursor.Text;
        for (var index = cursor.Position; index < text.Length; index++)
        {
            var current = text[index];
            if (IsClosing(current, quote) || current is '\n' or '\r')
                return index;
            if (current == '\\' && index + 1 < text.Length && text[index + 1] is not ('\n' or '\r'))
            {
                hasEscapes = true;
                index++;
            }
            else if (current < ' ')
            {
                cursor.Report(
                    JsonFaultKind.ControlCharacter,
                    index,
                    index + 1,
                    $"a string cannot hold the control character U+{((int)current).ToString("X4", CultureInfo.InvariantCulture)}; "
                        + "remove or escape it");
            }
        }

        return text.Length;
    }

    private static JsonString Unescape(JsonCursor cursor, int start, int contentEnd, bool isClosed)
    {
        var text = cursor.Text;
        var value = new StringBuilder(contentEnd - start);
        var offsets = new List<int>(contentEnd - start);
        for (var index = start + 1; index < contentEnd;)
        {
            offsets.Add(index);
            if (text[index] != '\\' || index + 1 >= contentEnd)
                value.Append(text[index++]);
            else
                index += AppendEscape(cursor, index, contentEnd, value);
        }

        offsets.Add(contentEnd);
        return new JsonString(SourceSpan.FromBounds(start, contentEnd + (isClosed ? 1 : 0)), value.ToString(), offsets.ToArray());
    }

    private static int AppendEscape(JsonCursor cursor, int index, int end, StringBuilder value)
    {
        var escaped = cursor.Text[index + 1];
        var plain =
            escaped switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', '"' or '\\' or '/' => escaped, _ => '\0' };
        if (plain != '\0')
        {
            value.Append(plain);
            return 2;
        }

        if (escaped == 'u' && index + 6 <= end && ushort.TryParse(
            cursor.Text.Substring(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            value.Append((char)code);
            return 6;
        }

        cursor.Report(JsonFaultKind.InvalidEscape, index, index + 2, "no such escape in JSON; write '\\\\' for a backslash");
        value.Append(escaped);
        return 2;
    }
}
