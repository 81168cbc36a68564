using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>A statement that lists an action on resources that the action does not act on.</summary>
internal sealed class IneffectiveListing
{
    private readonly EditableText _text;
    private readonly IamCatalog _catalog;
    private readonly ServiceAction _action;
    private readonly StatementSyntax _statement;
    private readonly JsonString[] _listed;

    private IneffectiveListing(EditableText text, IamCatalog catalog, ServiceAction action, StatementSyntax statement)
    {
        _text = text;
        _catalog = catalog;
        _action = action;
        _statement = statement;
        _listed = statement.Actions.Where(entry => IsNamed(entry, action)).ToArray();
        Swapped = ResourceSwap.Find(statement.Resources.Select(resource => resource.Value).ToArray(), action)
            ?? (IsAlone ? ResourceForms.Find(action, new FilePlaceholders(text.Syntax)) : null);
    }

    /// <summary>
    /// The resources of the statement turned into those that the action acts on; null where that is not certain. Where no other action
    /// needs the statement, it gets the action's narrowest resources instead.
    /// </summary>
    public IReadOnlyList<string>? Swapped { get; }

    /// <summary>Whether the action stands under a condition, which it would be rid of in another statement.</summary>
    public bool IsConditional => _statement.Condition is not null;

    /// <summary>Finds the one statement that lists an action by its name; null where there is none, or where there are more.</summary>
    public static IneffectiveListing? Find(EditableText text, IamCatalog catalog, ServiceAction action, IReadOnlyList<int> statements)
    {
        var listings = text.Syntax.Statements
            .Where(statement => statements.Contains(statement.Number))
            .Where(statement => statement is { Action: not null, Resource: not null, NotAction: null, NotResource: null })
            .Select(statement => new IneffectiveListing(text, catalog, action, statement))
            .Where(listing => listing._listed.Length == 1)
            .ToArray();
        return listings.Length == 1 ? listings[0] : null;
    }

    /// <summary>The change of the statement's resources, where every action of it needs the same change; else null.</summary>
    public TextChange? ChangeResources()
    {
        if (Swapped is null || _statement.Resource!.Value is not { } value || !(IsAlone || _statement.Actions.All(NeedsSwapped)))
            return null;
        if (value is JsonArray array && array.Elements.Count == Swapped.Count && array.Elements.Count == 1)
            value = array.Elements[0];
        var format = FileFormat.Read(_text);
        var written = Swapped.Count == 1
            ? JsonFormat.String(Swapped[0])
            : format.Array(IndentOfArrays(), Swapped.Select(JsonFormat.String));
        return new TextChange(new TextSpan(value.Span.Start, value.Span.Length), written);
    }

    /// <summary>The change that takes the action out of the statement.</summary>
    public TextChange? RemoveAction() => _statement.Action!.Value is JsonArray { Elements.Count: > 1 } array
        ? ArrayEdit.Remove(Layout.Read(_text, array)!, array.Elements.TakeWhile(entry => entry != _listed[0]).Count())
        : null;

    private bool IsAlone => _statement.Actions.Count == 1;

    private static bool IsNamed(JsonString entry, ServiceAction action) =>
        string.Equals(entry.Value, action.FullName, StringComparison.OrdinalIgnoreCase);

    private string? IndentOfArrays() =>
        Layout.Read(_text, _statement.Node) is { IsMultiline: true } layout && FileFormat.BreaksArrays(_text) ? layout.Indent : null;

    private bool NeedsSwapped(JsonString entry) =>
        ActionName.TryParse(entry.Value, out var name)
        && _catalog.FindAction(name) is { } other
        && ResourceSwap.Find(_statement.Resources.Select(resource => resource.Value).ToArray(), other) is { } swapped
        && swapped.SequenceEqual(Swapped!)
        && !CanBeServed(other);

    private bool CanBeServed(ServiceAction other) =>
        new StatementReach(_text.Syntax.Policy.Statements.First(statement => statement.Number == _statement.Number)).CanServe(other);
}
