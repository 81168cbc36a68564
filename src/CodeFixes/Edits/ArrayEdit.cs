using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>Adds to the arrays of a policy.</summary>
internal static class ArrayEdit
{
    /// <summary>Puts a value among the members or elements of an object or array that is not empty.</summary>
    public static TextChange Insert(Layout layout, int index, string value, string comma)
    {
        var separator = layout.Separator(comma);
        return index == 0
            ? new TextChange(new TextSpan(layout.Children[0].Start, 0), value + separator)
            : new TextChange(new TextSpan(layout.Children[index - 1].End, 0), separator + value);
    }

    /// <summary>
    /// Takes one of several members or elements out, with the comma and the white space on one side of it; comments stay.
    /// </summary>
    public static TextChange Remove(Layout layout, int index)
    {
        var isLast = index == layout.Children.Count - 1;
        var child = layout.Children[index];
        if (isLast || (index > 0 && !layout.HasComment(index - 1) && !layout.HasComment(index)))
        {
            var before = layout.Children[index - 1].End;
            if (!layout.HasComment(index - 1))
                return new TextChange(TextSpan.FromBounds(before, child.End), "");
            var comments = layout.CommentsIn(index - 1);
            return layout.NextOnLine(index) is { } next
                ? new TextChange(TextSpan.FromBounds(before, next), comments)
                : new TextChange(TextSpan.FromBounds(before, child.End), comments.TrimEnd());
        }

        return new TextChange(
            TextSpan.FromBounds(child.Start, layout.Children[index + 1].Start), layout.HasComment(index)
                ? layout.CommentsIn(index).TrimStart()
                : "");
    }

    /// <summary>Adds a string to an element of a statement that has strings: one becomes an array.</summary>
    /// <param name="text">The file.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="element">Its Action, Resource, NotAction or NotResource, with at least one string and nothing else.</param>
    /// <param name="value">The string to add.</param>
    public static TextChange AddString(EditableText text, StatementSyntax statement, PolicyElement element, string value) =>
        AddString(text, statement.Node, element.Value!, value);

    /// <summary>Adds a string to the values of a condition, which are strings: one becomes an array.</summary>
    public static TextChange AddValue(EditableText text, StatementSyntax statement, ConditionSyntax condition, string value)
    {
        var operators = ((JsonObject)statement.Condition!.Value!).Properties;
        var keys = (JsonObject)operators.First(@operator => @operator.Name == condition.Operator).Value!;
        return AddString(text, keys, condition.Value!, value);
    }

    private static TextChange AddString(EditableText text, JsonObject owner, JsonNode strings, string value)
    {
        var format = FileFormat.Read(text);
        if (strings is JsonArray array)
        {
            var index = SortedTail.IndexFor(array.Elements.Cast<JsonString>().Select(entry => entry.Value).ToArray(), value);
            return Insert(Layout.Read(text, array)!, index, JsonFormat.String(value), format.Comma);
        }

        var single = (JsonString)strings;
        var raw = text.Text.Substring(single.Span.Start, single.Span.Length);
        var added = JsonFormat.String(value);
        var both = SortedTail.IndexFor([single.Value], value) == 0 ? new[] { added, raw } : [raw, added];
        var layout = Layout.Read(text, owner)!;
        var written = layout.IsMultiline
            ? (format with { Unit = FileFormat.UnitIn(layout, format.Unit) })
                .Array(FileFormat.BreaksArrays(text) ? layout.Indent : null, both)
            : FileFormat.Read(text, owner, format).Array(null, both);
        return new TextChange(new TextSpan(single.Span.Start, single.Span.Length), written);
    }
}
