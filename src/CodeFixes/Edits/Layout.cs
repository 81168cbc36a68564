using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>How an object or array with something in it is laid out in the file.</summary>
internal sealed class Layout
{
    private readonly EditableText _text;
    private readonly SourceSpan _span;

    private Layout(EditableText text, SourceSpan span, IReadOnlyList<SourceSpan> children)
    {
        _text = text;
        _span = span;
        Children = children;
        Leading = text.WhiteSpaceBefore(children[0].Start);
    }

    /// <summary>Where the members or elements stand.</summary>
    public IReadOnlyList<SourceSpan> Children { get; }

    /// <summary>The white space behind the opening bracket.</summary>
    public string Leading { get; }

    /// <summary>Whether the first member or element begins a line.</summary>
    public bool IsMultiline => HasLineBreak(Leading);

    /// <summary>The indentation of the members or elements that begin a line.</summary>
    public string Indent => IsMultiline ? LastLineOf(Leading) : LineIndentAt(_text, _span.Start);

    /// <summary>The indentation of the closing bracket, or of the line that the opening one is on.</summary>
    public string ClosingIndent
    {
        get
        {
            var closing = _text.WhiteSpaceBefore(_span.End - 1);
            return HasLineBreak(closing) ? LastLineOf(closing) : LineIndentAt(_text, _span.Start);
        }
    }

    /// <summary>Layout of an object; null for an empty one.</summary>
    public static Layout? Read(EditableText text, JsonObject node) =>
        node.Properties.Count == 0 ? null : new Layout(text, node.Span, node.Properties.Select(property => property.Span).ToArray());

    /// <summary>Layout of an array; null for an empty one.</summary>
    public static Layout? Read(EditableText text, JsonArray node) =>
        node.Elements.Count == 0 ? null : new Layout(text, node.Span, node.Elements.Select(element => element.Span).ToArray());

    /// <summary>What this object or array puts between two members or elements.</summary>
    /// <param name="comma">What the file puts between values on one line, where this one does not show it.</param>
    public string Separator(string comma)
    {
        if (Children.Count > 1)
            return "," + _text.WhiteSpaceBefore(Children[1].Start);
        return IsMultiline ? "," + Leading : comma;
    }

    /// <summary>Whether a comment stands between a member or element and the next.</summary>
    public bool HasComment(int index) => Between(_text.Text, index) != Between(_text.Clean, index);

    /// <summary>Where something stands behind a member or element on its line; null where the line ends there.</summary>
    public int? NextOnLine(int index)
    {
        var position = Children[index].End;
        while (position < _text.Text.Length && _text.Text[position] is ' ' or '\t')
            position++;
        return position < _text.Text.Length && _text.Text[position] is not ('\r' or '\n') ? position : null;
    }

    /// <summary>What stands between a member or element and the next, without the comma.</summary>
    public string CommentsIn(int index) => Between(_text.Text, index).Remove(Between(_text.Clean, index).IndexOf(','), 1);

    /// <summary>The indentation of the line that a place is on.</summary>
    public static string LineIndentAt(EditableText text, int position)
    {
        var lineStart = position == 0 ? 0 : text.Clean.LastIndexOfAny(['\r', '\n'], position - 1) + 1;
        var end = lineStart;
        while (end < position && text.Text[end] is ' ' or '\t')
            end++;
        return text.Clean.Substring(lineStart, end - lineStart);
    }

    /// <summary>Whether white space spans lines.</summary>
    public static bool HasLineBreak(string whiteSpace) => whiteSpace.IndexOf('\n') >= 0 || whiteSpace.IndexOf('\r') >= 0;

    private string Between(string text, int index) => text.Substring(Children[index].End, Children[index + 1].Start - Children[index].End);

    private static string LastLineOf(string whiteSpace) => whiteSpace.Substring(whiteSpace.LastIndexOfAny(['\r', '\n']) + 1);
}
