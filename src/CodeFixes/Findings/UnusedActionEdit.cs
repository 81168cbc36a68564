using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Takes out an action that no call uses, or writes the used actions in place of a wildcard.</summary>
internal static class UnusedActionEdit
{
    private const int ShownActions = 3;

    /// <summary>Whether one of several actions can be taken out; no more is computed than it takes to know.</summary>
    /// <inheritdoc cref="RemoveAll"/>
    public static bool CanRemoveAny(
        SourceText text,
        IEnumerable<(TextSpan Span, ImmutableDictionary<string, string?> Properties)> actions,
        IamCatalog catalog,
        CancellationToken cancellationToken = default) =>
        actions.Any(action => Create(text, action, catalog, cancellationToken) is not null);

    /// <summary>
    /// The text after the edits for several actions, from the last to the first, so that what is in front of one stays where it was.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="actions">Where each stands, with the properties of its DSP0005.</param>
    /// <param name="catalog">The catalog as the file's project sees it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static SourceText RemoveAll(
        SourceText text,
        IEnumerable<(TextSpan Span, ImmutableDictionary<string, string?> Properties)> actions,
        IamCatalog catalog,
        CancellationToken cancellationToken = default)
    {
        foreach (var action in actions.OrderByDescending(action => action.Span.Start))
        {
            if (Create(text, action, catalog, cancellationToken) is { } edit)
                text = text.WithChanges(edit.Changes);
        }

        return text;
    }

    /// <summary>The edit; null where the file has changed, and where the policy would be left without a statement.</summary>
    public static FindingEdit? Create(FindingSite site)
    {
        if (site.String is not { } text || text.Value != site.Property(DiagnosticProperties.Action) || site.Statement is not { } statement)
            return null;
        var used = (site.Property(DiagnosticProperties.Used) ?? "")
            .Split([DiagnosticProperties.Separator], StringSplitOptions.RemoveEmptyEntries);
        if (used.Length > 0)
        {
            var beside = JsonPath.ArrayOf(site.Text.Root, text)?.Elements.OfType<JsonString>()
                .Where(other => other != text)
                .Select(other => other.Value) ?? [];
            used = used.Except(beside, StringComparer.OrdinalIgnoreCase).ToArray();
            var edit = Replacement.BySeveral(site, used);
            return used.Length > ShownActions && edit is not null
                ? edit with { Title = $"Change to the {used.Length} actions in use" }
                : edit;
        }

        if (JsonPath.ArrayOf(site.Text.Root, text) is { Elements.Count: > 1 })
            return Removal.RemoveElement(site);
        return JsonPath.ArrayOf(site.Text.Root, statement.Node) is { Elements.Count: > 1 } statements
            ? Removal.Remove(site.Text, statements, statement.Node, $"Remove the statement of '{text.Value}'")
            : null;
    }

    private static FindingEdit? Create(
        SourceText text,
        (TextSpan Span, ImmutableDictionary<string, string?> Properties) action,
        IamCatalog catalog,
        CancellationToken cancellationToken) =>
        FindingEdits.Create(text, DiagnosticIds.UnusedAction, action.Span, action.Properties, catalog, cancellationToken);
}
