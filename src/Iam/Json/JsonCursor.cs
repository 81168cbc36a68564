using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Json;

/// <summary>A place in a text, and the faults met on the way to it.</summary>
internal sealed class JsonCursor
{
    // Enough to show; a file with more is not meant to be JSON, and the list must not grow with it.
    private const int MaxFaults = 1000;

    private readonly List<JsonFault> _faults = [];
    private readonly CancellationToken _cancellation;
    private bool _isEndReported;

    public JsonCursor(string text, CancellationToken cancellation)
    {
        Text = text;
        _cancellation = cancellation;
    }

    public string Text { get; }

    public int Position { get; set; }

    public bool IsAtEnd => Position >= Text.Length;

    /// <summary>The character here; NUL at the end, where <see cref="IsAtEnd"/> decides.</summary>
    public char Current => IsAtEnd ? '\0' : Text[Position];

    public IReadOnlyList<JsonFault> Faults => _faults;

    public char Peek(int distance) => Position + distance < Text.Length ? Text[Position + distance] : '\0';

    public void Report(JsonFaultKind kind, int start, int end, string message)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_isEndReported || _faults.Count >= MaxFaults)
            return;
        _faults.Add(new JsonFault(kind, SourceSpan.FromBounds(start, end), message));
    }

    /// <summary>Reports the fault that ends the reading: what follows from it is not reported too.</summary>
    public void ReportLast(JsonFaultKind kind, int start, int end, string message)
    {
        Report(kind, start, end, message);
        _isEndReported = true;
        Position = Text.Length;
    }

    /// <summary>Skips what stands between tokens, comments and foreign white space being faults.</summary>
    public void SkipTrivia()
    {
        while (!IsAtEnd)
        {
            var current = Text[Position];
            if (current is ' ' or '\n' or '\r' or '\t')
                Position++;
            else if (current == '#' || (current == '/' && Peek(1) is '/' or '*'))
                SkipComment();
            else if (IsForeignWhiteSpace(current))
                SkipForeignWhiteSpace();
            else
                return;
        }
    }

    /// <summary>Skips what cannot begin a token, as one fault, up to something that can.</summary>
    public void SkipUnexpected(string expected)
    {
        var start = Position++;
        while (!IsAtEnd && !IsTokenStart(Text[Position]))
            Position++;
        Report(JsonFaultKind.Unexpected, start, Position, $"{Describe(Text[start])} does not belong here; {expected}");
    }

    public string LineOf(int position)
    {
        var line = 1;
        for (var index = Text.IndexOf('\n'); index >= 0 && index < position; index = Text.IndexOf('\n', index + 1))
            line++;
        return line.ToString(CultureInfo.InvariantCulture);
    }

    private static string Describe(char character) => character is > ' ' and <= '~'
        ? $"'{character}'"
        : "the character U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsForeignWhiteSpace(char character) =>
        character is '\uFEFF' or '\u200B' or '\u200E' or '\u200F' || (character > ' ' && char.IsWhiteSpace(character))
            || character is '\f' or '\v';

    private static bool IsTokenStart(char character) =>
        character is ' ' or '\n' or '\r' or '\t' or ',' or '{' or '}' or '[' or ']' or '"' or '\'' or '#' or '/' or ':';

    private void SkipForeignWhiteSpace()
    {
        var start = Position;
        while (!IsAtEnd && IsForeignWhiteSpace(Text[Position]))
            Position++;
        if (start == 0 && Text[0] == '\uFEFF')
            Report(JsonFaultKind.ByteOrderMark, 0, 1, "the file begins with a byte order mark (U+FEFF); save it without one");
        else
            Report(JsonFaultKind.InvalidWhiteSpace, start, Position, $"{Describe(Text[start])} is not white space in JSON; write a space");
    }

    private void SkipComment()
    {
        var start = Position;
        var isBlock = Text[start] == '/' && Peek(1) == '*';
        var end = isBlock ? Text.IndexOf("*/", start + 2, System.StringComparison.Ordinal) : Text.IndexOfAny(['\n', '\r'], start);
        if (isBlock && end < 0)
        {
            ReportLast(JsonFaultKind.Unclosed, start, start + 2, "the comment is not closed, and JSON has no comments; remove it");
            return;
        }

        Position = end < 0 ? Text.Length : isBlock ? end + 2 : end;
        Report(JsonFaultKind.Comment, start, Position, "JSON has no comments; remove it");
    }
}
