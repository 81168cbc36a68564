using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>Puts a new statement into a policy.</summary>
internal static class NewStatement
{
    private const string Statement = nameof(PolicyElementKind.Statement);

    /// <summary>The changes that add an Allow statement; null where the document's Statement is something that holds none.</summary>
    public static IReadOnlyList<TextChange>? Add(EditableText text, StatementContent content)
    {
        var format = FileFormat.Read(text);
        switch (text.Syntax.Statement)
        {
            case null or { Value: JsonArray { Elements.Count: 0 } } when AlmostEmptyPolicy.Is(text):
                return [AlmostEmptyPolicy.Write(text, content)];
            case null:
                return AddStatementElement(text, format, content);
            case { Value: JsonArray { Elements.Count: 0 } empty }:
                var indent = Layout.LineIndentAt(text, empty.Span.Start);
                return [Fill(text, empty, format, indent, [Write(text, indent + format.Unit, content)])];
            case { Value: JsonArray array }:
                var index = IndexFor(text, array, content);
                return [ArrayEdit.Insert(Layout.Read(text, array)!, index, Write(text, "", content), format.Comma)];
            case { Value: JsonObject single }:
                return Wrap(text, single, format, Write(text, Layout.LineIndentAt(text, single.Span.Start), content), content);
            default:
                return null;
        }
    }

    private static string Write(EditableText text, string indent, StatementContent content) =>
        StatementWriter.For(text, FileFormat.IsOnOneLine(text) ? null : indent).Allow(content);

    private static IReadOnlyList<TextChange> AddStatementElement(
        EditableText text, JsonFormat format, StatementContent content)
    {
        var version = format.Member(nameof(PolicyElementKind.Version), JsonFormat.String(PolicyVersion.Current));
        if (Layout.Read(text, text.Root) is not { } layout)
        {
            var outer = Layout.LineIndentAt(text, text.Root.Span.Start);
            return [Fill(text, text.Root, format, outer, [version, Element(outer + format.Unit)])];
        }

        var changes = new List<TextChange>();
        if (text.Syntax.Version is null)
            changes.Add(ArrayEdit.Insert(layout, 0, version, format.Comma));
        changes.Add(
            ArrayEdit.Insert(layout, layout.Children.Count, Element(FileFormat.IsOnOneLine(text) ? null : layout.Indent), format.Comma));
        return changes;

        string Element(string? indent) =>
            format.Member(Statement, format.Array(indent, [Write(text, (indent ?? "") + format.Unit, content)]));
    }

    private static TextChange Fill(EditableText text, JsonNode empty, JsonFormat format, string indent, IReadOnlyList<string> parts)
    {
        var inside = TextSpan.FromBounds(empty.Span.Start + 1, empty.Span.End - 1);
        if (FileFormat.IsOnOneLine(text))
            return new TextChange(inside, string.Join(format.Comma, parts));
        var written = string.Join(",", parts.Select(part => format.NewLine + indent + format.Unit + part));
        var isBlank = string.IsNullOrWhiteSpace(text.Text.Substring(inside.Start, inside.Length));
        var endsLine = Layout.HasLineBreak(text.WhiteSpaceBefore(inside.End));
        return new TextChange(
            isBlank ? inside : new TextSpan(inside.Start, 0), written + (isBlank || !endsLine ? format.NewLine + indent : ""));
    }

    // The object stays as it is, brackets come around it: [{ ... }, { ... }].
    private static IReadOnlyList<TextChange> Wrap(
        EditableText text, JsonObject single, JsonFormat format, string statement, StatementContent content)
    {
        var before = SortedTail.IndexFor([StatementKey.Create(text.Syntax.Statements[0])], content.Key, string.CompareOrdinal) == 0;
        return
        [
            new TextChange(new TextSpan(single.Span.Start, 0), before ? "[" + statement + format.Comma : "["),
            new TextChange(new TextSpan(single.Span.End, 0), before ? "]" : format.Comma + statement + "]"),
        ];
    }

    private static int IndexFor(EditableText text, JsonArray array, StatementContent content)
    {
        var keys = array.Elements.Select(element =>
            text.Syntax.Statements.FirstOrDefault(statement => statement.Node == element) is { } statement
                ? StatementKey.Create(statement)
                : "");
        return SortedTail.IndexFor(keys.ToArray(), content.Key, (Comparison<string>)string.CompareOrdinal);
    }
}
