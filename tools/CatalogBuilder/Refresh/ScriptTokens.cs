using System;
using System.IO;

namespace Dstack.Permissions.CatalogBuilder.Refresh;

/// <summary>The tokens of a script, one after the other.</summary>
public sealed class ScriptTokens(string file, string script)
{
    private const string End = "";

    private int _next;

    /// <summary>The token; a string without its quotes; empty at the end.</summary>
    public string Text { get; private set; } = End;

    public bool IsString { get; private set; }

    public bool IsName => !IsString && Text.Length > 0 && IsNamePart(Text[0]) && !char.IsAsciiDigit(Text[0]);

    public bool IsNumber => !IsString && Text.Length > 0 && char.IsAsciiDigit(Text[0]);

    public bool IsEnd => !IsString && Text == End;

    /// <summary>Goes to the next token.</summary>
    public void Move()
    {
        while (_next < script.Length && char.IsWhiteSpace(script[_next]))
            _next++;
        IsString = _next < script.Length && script[_next] is '"' or '\'' or '`';
        if (_next == script.Length)
            Text = End;
        else if (IsString)
            MoveString(script[_next]);
        else
            MoveWord();
    }

    /// <summary>Whether the token is a certain sign or word; goes on where it is.</summary>
    public bool Take(string text)
    {
        if (IsString || Text != text)
            return false;
        Move();
        return true;
    }

    public void Expect(string text)
    {
        if (!Take(text))
            throw Unexpected($"where '{text}' must stand");
    }

    public InvalidDataException Unexpected(string where) => new($"{file}: '{Text}' {where}, before character {_next}.");

    private void MoveWord()
    {
        var start = _next++;
        if (IsNamePart(script[start]))
        {
            while (_next < script.Length && IsNamePart(script[_next]))
                _next++;
        }
        else if (script.AsSpan(start).StartsWith("=>", StringComparison.Ordinal))
        {
            _next++;
        }

        Text = script[start.._next];
    }

    private void MoveString(char quote)
    {
        var end = script.IndexOf(quote, _next + 1);
        var text = end < 0 ? "" : script[(_next + 1)..end];
        // None of the names has an escape or a hole: one that does is not read as something else.
        if (end < 0 || text.AsSpan().ContainsAny('\\', '\n') || text.Contains("${", StringComparison.Ordinal))
            throw new InvalidDataException($"{file}: a string at character {_next} is not understood.");
        Text = text;
        _next = end + 1;
    }

    private static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '$';
}
