using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Puts an action of a statement under conditions, any of which will do: each is a statement of its own.</summary>
internal static class NarrowedGrant
{
    /// <summary>
    /// The edit; null where the statement has a condition, or excepts something, or does not list the action by its name.
    /// </summary>
    public static FindingEdit? Create(FindingSite site, string action, string title, IReadOnlyList<Guard> guards)
    {
        if (site.Statement is not { Condition: null, Action: not null, Resource: not null, NotAction: null, NotResource: null } statement
            || statement.Actions.Where(entry => IsNamed(entry, action)).ToArray() is not [var listed])
            return null;
        var isAlone = statement.Actions.Count == 1;
        var first = isAlone ? AddCondition(site.Text, statement, guards[0]) : RemoveAction(site.Text, statement, listed);
        if (first is not { } change)
            return null;
        var resources = statement.Resources.Select(resource => resource.Value).ToArray();
        var text = site.Source.WithChanges(change);
        foreach (var guard in guards.Skip(isAlone ? 1 : 0))
        {
            if (EditableText.Read(text.ToString(), site.CancellationToken) is not { } editable
                || NewStatement.Add(editable, new StatementContent(listed.Value, resources, guard)) is not { } addition)
                return null;
            text = text.WithChanges(addition);
        }

        return new FindingEdit(title, [.. text.GetTextChanges(site.Source).OrderBy(edit => edit.Span.Start)]);
    }

    private static bool IsNamed(JsonString entry, string action) => string.Equals(entry.Value, action, StringComparison.OrdinalIgnoreCase);

    private static TextChange? RemoveAction(EditableText text, StatementSyntax statement, JsonString listed) =>
        statement.Action!.Value is JsonArray array
            ? ArrayEdit.Remove(Layout.Read(text, array)!, array.Elements.TakeWhile(entry => entry != listed).Count())
            : null;

    private static TextChange AddCondition(EditableText text, StatementSyntax statement, Guard guard)
    {
        var layout = Layout.Read(text, statement.Node)!;
        var condition = StatementWriter.For(text, statement).Condition(guard);
        return ArrayEdit.Insert(layout, layout.Children.Count, condition, FileFormat.Read(text).Comma);
    }
}
