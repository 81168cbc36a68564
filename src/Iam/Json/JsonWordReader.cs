using System;
using System.Linq;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Json;

/// <summary>Reads numbers, <c>true</c>, <c>false</c>, <c>null</c>, and the words that stand where these or a quoted name should.</summary>
internal static class JsonWordReader
{
    private static readonly string[] NonNumbers = ["NaN", "Infinity", "-Infinity", "+Infinity"];

    public static bool IsWordStart(char character) => IsWordPart(character);

    public static JsonNode ReadValue(JsonCursor cursor)
    {
        var span = ReadWord(cursor);
        var word = cursor.Text.Substring(span.Start, span.Length);
        if (KindOf(word) is { } kind)
            return new JsonLiteral(span, kind, word);
        var meant = word.ToLowerInvariant() switch { "none" or "undefined" or "nil" => "null", var lower => lower };
        if (KindOf(meant) is { } meantKind && !IsNumberStart(word[0]))
        {
            cursor.Report(JsonFaultKind.InvalidLiteral, span.Start, span.End, $"'{word}' is not JSON; write '{meant}'");
            return new JsonLiteral(span, meantKind, meant);
        }

        if (IsNumberStart(word[0]) || NonNumbers.Contains(word))
        {
            cursor.Report(JsonFaultKind.InvalidNumber, span.Start, span.End, $"'{Shorten(word)}' is not a number in JSON");
            return new JsonLiteral(span, JsonKind.Number, word);
        }

        cursor.Report(JsonFaultKind.Unexpected, span.Start, span.End, $"'{Shorten(word)}' is not JSON; strings stand in double quotes");
        return WithoutQuotes(span, word);
    }

    public static JsonString ReadName(JsonCursor cursor)
    {
        var span = ReadWord(cursor);
        var word = cursor.Text.Substring(span.Start, span.Length);
        cursor.Report(JsonFaultKind.UnquotedName, span.Start, span.End, $"names stand in double quotes; write \"{Shorten(word)}\"");
        return WithoutQuotes(span, word);
    }

    private static SourceSpan ReadWord(JsonCursor cursor)
    {
        var start = cursor.Position;
        while (!cursor.IsAtEnd && IsWordPart(cursor.Current))
            cursor.Position++;
        return SourceSpan.FromBounds(start, cursor.Position);
    }

    private static string Shorten(string word) => word.Length <= 40 ? word : word.Substring(0, 40) + "...";

    private static bool IsWordPart(char character) =>
        char.IsLetterOrDigit(character) || character is '_' or '-' or '+' or '.' or '$' or '*';

    private static bool IsNumberStart(char character) => character is '-' or '+' or '.' or (>= '0' and <= '9');

    private static JsonString WithoutQuotes(SourceSpan span, string word) =>
        new(span, word, Enumerable.Range(span.Start, word.Length + 1).ToArray());

    private static JsonKind? KindOf(string word) => word switch
    {
        "true" or "false" => JsonKind.Boolean,
        "null" => JsonKind.Null,
        _ => IsNumber(word) ? JsonKind.Number : null,
    };

    // RFC 8259, section 6.
    private static bool IsNumber(string word)
    {
        var index = word.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        var first = index;
        if (!SkipDigits(word, ref index) || (word[first] == '0' && index > first + 1))
            return false;
        if (index < word.Length && word[index] == '.')
        {
            index++;
            if (!SkipDigits(word, ref index))
                return false;
        }

        if (index < word.Length && word[index] is 'e' or 'E')
        {
            index++;
            if (index < word.Length && word[index] is '+' or '-')
                index++;
            if (!SkipDigits(word, ref index))
                return false;
        }

        return index == word.Length;
    }

    private static bool SkipDigits(string word, ref int index)
    {
        var start = index;
        while (index < word.Length && word[index] is >= '0' and <= '9')
            index++;
        return index > start;
    }
}
