using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>What a policy file shows of how its author writes JSON.</summary>
internal static class FileFormat
{
    private const string DefaultUnit = "  ";

    /// <summary>Reads the format off the file.</summary>
    public static JsonFormat Read(EditableText text)
    {
        var root = Layout.Read(text, text.Root);
        var colon = ColonOf(text, text.Root) ?? ": ";
        return new JsonFormat(
            NewLineOf(text.Clean),
            UnitOf(text, root),
            colon,
            CommaOf(text, root) ?? (colon.EndsWith(" ", StringComparison.Ordinal) ? ", " : ","),
            root is { IsMultiline: false } ? root.Leading : "",
            ArrayPaddingOf(text));
    }

    /// <summary>The format of a file that shows none: only its line ends are known.</summary>
    public static JsonFormat Readable(EditableText text) => new(NewLineOf(text.Clean), DefaultUnit, ": ", ", ", "", "");

    /// <summary>The same format with what a statement on one line shows of its own.</summary>
    public static JsonFormat Read(EditableText text, JsonObject singleLine, JsonFormat file)
    {
        var layout = Layout.Read(text, singleLine);
        return file with
        {
            Colon = ColonOf(text, singleLine) ?? file.Colon,
            Comma = CommaOf(text, layout) ?? file.Comma,
            ObjectPadding = layout?.Leading ?? file.ObjectPadding,
        };
    }

    /// <summary>Whether the file is written without line breaks.</summary>
    public static bool IsOnOneLine(EditableText text) =>
        text.Root.Properties.Count > 0 && !Layout.HasLineBreak(text.Clean.Substring(text.Root.Span.Start, text.Root.Span.Length));

    /// <summary>
    /// Whether the file breaks lines in the arrays of its statements; statements on one line do not count. An array that an edit makes is
    /// written so, which never changes the answer: the order of edits makes no difference.
    /// </summary>
    public static bool BreaksArrays(EditableText text)
    {
        var arrays = StatementArrays(text)
            .Where(pair => Layout.Read(text, pair.Statement) is { IsMultiline: true })
            .Select(pair => Layout.Read(text, pair.Array))
            .OfType<Layout>()
            .ToArray();
        return arrays.Count(layout => layout.IsMultiline) * 2 >= arrays.Length;
    }

    /// <summary>The step of indentation inside an object that spans lines.</summary>
    public static string UnitIn(Layout layout, string unit) =>
        layout.Indent.Length > layout.ClosingIndent.Length && layout.Indent.StartsWith(layout.ClosingIndent, StringComparison.Ordinal)
            ? layout.Indent.Substring(layout.ClosingIndent.Length)
            : unit;

    private static IEnumerable<(JsonObject Statement, JsonArray Array)> StatementArrays(EditableText text) =>
        from statement in text.Syntax.Statements
        from element in statement.Elements
        where element.Kind is PolicyElementKind.Action or PolicyElementKind.NotAction
                or PolicyElementKind.Resource or PolicyElementKind.NotResource
        where element.Value is JsonArray
        select (statement.Node, (JsonArray)element.Value!);

    private static string NewLineOf(string text)
    {
        var index = text.IndexOfAny(['\r', '\n']);
        if (index < 0 || text[index] == '\n')
            return "\n";
        return index + 1 < text.Length && text[index + 1] == '\n' ? "\r\n" : "\r";
    }

    private static string UnitOf(EditableText text, Layout? root)
    {
        if (root is not { IsMultiline: true })
            return DefaultUnit;
        var outer = Layout.LineIndentAt(text, text.Root.Span.Start);
        return root.Indent.StartsWith(outer, StringComparison.Ordinal) ? root.Indent.Substring(outer.Length) : DefaultUnit;
    }

    private static string? ColonOf(EditableText text, JsonObject node)
    {
        if (node.Properties.FirstOrDefault() is not { Value: { } value } first)
            return null;
        var colon = text.Text.Substring(first.Name.Span.End, value.Span.Start - first.Name.Span.End);
        return colon.Trim() == ":" && !Layout.HasLineBreak(colon) ? colon : null;
    }

    private static string? CommaOf(EditableText text, Layout? layout)
    {
        if (layout is not { Children.Count: > 1 })
            return null;
        var space = text.WhiteSpaceBefore(layout.Children[1].Start);
        return Layout.HasLineBreak(space) ? null : "," + space;
    }

    private static string ArrayPaddingOf(EditableText text) =>
        StatementArrays(text).Select(pair => Layout.Read(text, pair.Array)).FirstOrDefault(
            layout => layout is { IsMultiline: false })?.Leading ?? "";
}
