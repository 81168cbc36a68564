using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>
/// A policy on one line that has no statement yet, such as <c>{ "Version": "2012-10-17", "Statement": [] }</c>. Nobody has chosen that line
/// for what comes: with its first statement, the file gets lines that people can read.
/// </summary>
internal static class AlmostEmptyPolicy
{
    /// <summary>Whether the file is one. With comments in it, it is somebody's own.</summary>
    public static bool Is(EditableText text)
    {
        var span = text.Root.Span;
        return FileFormat.IsOnOneLine(text)
            && text.Syntax.Statements.Count == 0
            && text.Text.Substring(span.Start, span.Length) == text.Clean.Substring(span.Start, span.Length);
    }

    /// <summary>The change that writes it anew with a statement.</summary>
    public static TextChange Write(EditableText text, StatementContent content)
    {
        var format = FileFormat.Readable(text);
        var outer = Layout.LineIndentAt(text, text.Root.Span.Start);
        var indent = outer + format.Unit;
        var statements = format.Array(indent, [StatementWriter.For(format, indent + format.Unit).Allow(content)]);
        var statement = text.Syntax.Statement?.Property;
        var members = text.Root.Properties
            .Select(property => format.Member(property.Name.Value, property == statement ? statements : Written(text, property)))
            .ToList();
        if (statement is null)
        {
            if (text.Syntax.Version is null)
                members.Insert(0, format.Member(nameof(PolicyElementKind.Version), JsonFormat.String(PolicyVersion.Current)));
            members.Add(format.Member(nameof(PolicyElementKind.Statement), statements));
        }

        return new TextChange(TextSpan.FromBounds(text.Root.Span.Start, text.Root.Span.End), format.Object(outer, members));
    }

    private static string Written(EditableText text, JsonProperty property) =>
        property.Value is { } value ? text.Text.Substring(value.Span.Start, value.Span.Length) : "";
}
