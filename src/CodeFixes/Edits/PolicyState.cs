using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>A policy file between two edits.</summary>
internal sealed class PolicyState
{
    private PolicyState(EditableText text, PolicyFile file, IamCatalog catalog)
    {
        Text = text;
        File = file;
        Grants = new PolicyGrants(file, catalog);
        Placeholders = new FilePlaceholders(text.Syntax);
    }

    public EditableText Text { get; }

    /// <summary>What stands in it.</summary>
    public PolicyFile File { get; }

    /// <summary>What it allows.</summary>
    public PolicyGrants Grants { get; }

    /// <summary>The partition and the placeholders that it uses.</summary>
    public FilePlaceholders Placeholders { get; }

    /// <summary>Reads a text; null where its editing would be guesswork.</summary>
    public static PolicyState? Read(SourceText text, IamCatalog catalog, CancellationToken cancellationToken) =>
        EditableText.Read(text.ToString(), cancellationToken) is { } editable
            ? new PolicyState(editable, PolicyFile.Read(editable.Clean, catalog, PolicyFileKind.Managed, cancellationToken), catalog)
            : null;

    /// <summary>
    /// Whether one of the resources may be one that the action is granted on, placeholders standing for anything: so calls are judged.
    /// </summary>
    public bool MayHold(Grant grant, IReadOnlyList<string> resources) => resources.Any(resource =>
        !ArnPattern.TryParse(resource, out var asked)
        || Granting(grant).Any(statement => statement.IsNotResource
            || statement.Resources.Any(granted => !ArnPattern.TryParse(granted, out var arn) || arn.Intersects(asked))));

    /// <summary>Whether the action is granted on all of the resources as they are written.</summary>
    public bool Holds(Grant grant, IReadOnlyList<string> resources) => resources.All(resource =>
        Granting(grant).Any(statement => statement.IsNotResource
            || statement.Resources.Any(granted => WrittenArn.Covers(granted, resource))));

    private IEnumerable<Statement> Granting(Grant grant) =>
        File.Policy.Statements.Where(statement => grant.Statements.Contains(statement.Number));
}

/// <summary>
/// What statements are ordered by: the service, then the resources, then whether there is a condition; none changes when an action is
/// added.
/// </summary>
internal static class StatementKey
{
    /// <summary>The key of a statement.</summary>
    public static string Create(StatementSyntax statement) => Create(
        statement.Actions.FirstOrDefault()?.Value ?? "",
        statement.Resources.Select(resource => resource.Value),
        statement.Condition is not null);

    /// <summary>The key of a statement with an action and resources.</summary>
    public static string Create(string action, IEnumerable<string> resources, bool hasCondition) =>
        ServiceOf(action) + "\n" + string.Join("\n", resources.OrderBy(resource => resource, StringComparer.Ordinal))
            + (hasCondition ? "\n~" : "");

    /// <summary>The service of an action, in lower case; the whole text where it names none.</summary>
    public static string ServiceOf(string action)
    {
        var colon = action.IndexOf(':');
        return (colon < 0 ? action : action.Substring(0, colon)).ToLowerInvariant();
    }
}
