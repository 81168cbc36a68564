using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Adds an element that the grammar demands.</summary>
internal static class MissingElement
{
    /// <summary>Adds the version, as the first member.</summary>
    public static FindingEdit? AddVersion(FindingSite site)
    {
        var text = site.Text;
        if (Layout.Read(text, text.Root) is not { } layout || text.Syntax.Version is not null)
            return null;
        var format = FileFormat.Read(text);
        var member = format.Member(nameof(PolicyElementKind.Version), JsonFormat.String(PolicyVersion.Current));
        return new FindingEdit($"Add Version '{PolicyVersion.Current}'", [ArrayEdit.Insert(layout, 0, member, format.Comma)]);
    }

    /// <summary>Adds the narrowest resources that the actions of the statement act on; only where all of them are known by name.</summary>
    public static FindingEdit? AddResource(FindingSite site)
    {
        var text = site.Text;
        if (site.Statement is not { NotResource: null, Action: { } action } statement
            || statement.Resource is not (null or { IsMisnamed: false, Value: JsonArray { Elements.Count: 0 } })
            || ResourcesOf(site, statement) is not { } resources)
            return null;
        var layout = Layout.Read(text, statement.Node)!;
        var format = layout.IsMultiline ? FileFormat.Read(text) : FileFormat.Read(text, statement.Node, FileFormat.Read(text));
        var indent = layout.IsMultiline && FileFormat.BreaksArrays(text) ? layout.Indent : null;
        var value = resources.Count == 1 ? JsonFormat.String(resources[0]) : format.Array(indent, resources.Select(JsonFormat.String));
        var index = statement.Elements.TakeWhile(element => element != action).Count() + 1;
        return new FindingEdit(
            "Add the resources that the actions act on",
            [
                statement.Resource?.Value is { } empty
                    ? new TextChange(new TextSpan(empty.Span.Start, empty.Span.Length), value)
                    : ArrayEdit.Insert(layout, index, format.Member(nameof(PolicyElementKind.Resource), value), format.Comma),
            ]);
    }

    private static IReadOnlyList<string>? ResourcesOf(FindingSite site, StatementSyntax statement)
    {
        var placeholders = new FilePlaceholders(site.Text.Syntax);
        var resources = new List<string>();
        foreach (var entry in statement.Actions)
        {
            if (!ActionName.TryParse(entry.Value, out var name) || site.Catalog.FindAction(name) is not { } action)
                return null;
            resources.AddRange(ResourceForms.Find(action, placeholders));
        }

        // A wildcard beside ARNs would make these meaningless: such actions have to part first.
        var distinct = resources.Distinct().OrderBy(resource => resource, StringComparer.Ordinal).ToArray();
        return distinct.Length == 0 || (distinct.Length > 1 && distinct.Contains("*")) ? null : distinct;
    }
}
