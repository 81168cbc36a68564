using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>
/// Finds the Allow statement that an action joins: without a condition or an error, for actions of its service only, on resources that the
/// action acts on. A statement that holds nothing but actions on their narrowest resources takes only an action with the same ones, so that it does
/// not matter in which order actions come to a file.
/// </summary>
internal sealed class FittingStatement
{
    private readonly PolicyFile _file;
    private readonly IamCatalog _catalog;
    private readonly FilePlaceholders _placeholders;

    public FittingStatement(PolicyFile file, IamCatalog catalog, FilePlaceholders placeholders)
    {
        _file = file;
        _catalog = catalog;
        _placeholders = placeholders;
    }

    /// <summary>The statement; null where a new one is needed.</summary>
    /// <param name="name">The action.</param>
    /// <param name="action">What the catalog knows of it.</param>
    /// <param name="narrowest">The resources of the new statement.</param>
    public StatementSyntax? Find(ActionName name, ServiceAction? action, IReadOnlyList<string> narrowest)
    {
        var open = _file.Syntax.Statements.Where(statement => IsOpenTo(statement, name)).ToArray();
        var narrow = open.Where(IsOnNarrowest).ToArray();
        var wide = open.Except(narrow).ToArray();
        var same = narrow.FirstOrDefault(statement => AreSame(ResourcesOf(statement), narrowest));
        var fitting = action is null ? null : wide.FirstOrDefault(statement => Fits(ResourcesOf(statement), action));
        return narrowest is ["*"]
            ? fitting ?? same ?? wide.FirstOrDefault(statement => ResourcesOf(statement) is ["*"])
            : fitting ?? same;
    }

    private static string[] ResourcesOf(StatementSyntax statement) => statement.Resources.Select(resource => resource.Value).ToArray();

    private static bool HasStrings(PolicyElement? element) =>
        element is { Value: JsonString }
        || (element is { Value: JsonArray { Elements: { Count: > 0 } strings } } && strings.All(entry => entry is JsonString));

    private static bool AreSame(IEnumerable<string> one, IEnumerable<string> other) => new HashSet<string>(one).SetEquals(other);

    private bool IsOpenTo(StatementSyntax statement, ActionName name) =>
        statement is { Condition: null, NotAction: null, NotResource: null }
        && statement.Effect?.Value is JsonString { Value: nameof(Effect.Allow) }
        && HasStrings(statement.Action)
        && HasStrings(statement.Resource)
        && statement.Actions.All(action => StatementKey.ServiceOf(action.Value) == name.Service.ToLowerInvariant())
        && !_file.IsBroken(statement.Number);

    private bool IsOnNarrowest(StatementSyntax statement) => statement.Actions.All(entry =>
        ActionName.TryParse(entry.Value, out var name)
        && name.Name.IndexOfAny(['*', '?']) < 0
        && AreSame(ResourcesOf(statement), ResourceForms.Of(_catalog.FindAction(name), _placeholders)));

    private bool Fits(IReadOnlyList<string> resources, ServiceAction action)
    {
        if (resources.Contains("*"))
            return false;
        var needed = ResourceForms.NeededTypes(action);
        return needed.Count > 0 && action.ResourceTypes.Any(type => type.IsRequired)
            ? needed.All(type => resources.Any(resource => IsOf(resource, type)))
            : action.ResourceTypes.Any(type => resources.Any(resource => IsOf(resource, type.Type)));
    }

    // arn:aws:s3:::name/* could be a bucket by its form alone; it is covered by the form of objects, which says more.
    private bool IsOf(string resource, ResourceType type)
    {
        if (!ArnPattern.TryParse(resource, out var arn))
            return false;
        return ArnPattern.FormsOf(type).Where(arn.Intersects).Any(form =>
            !FormsOf(form.Service).Any(other => other.Covers(arn) && form.Covers(other) && !other.Covers(form)));
    }

    private IEnumerable<ArnPattern> FormsOf(string service) => _catalog.FindService(service)?.ResourceTypes.SelectMany(ArnPattern.FormsOf) ?? [];
}
