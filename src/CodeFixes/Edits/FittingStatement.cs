using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>
/// Finds the Allow statement that an action joins: without a condition or an error, for actions of its service only, on resources that the
/// action acts on. A statement that holds nothing but actions on their narrowest resources takes only an action with the same ones, so that
/// it does not matter in which order actions come to a file.
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

    /// <summary>
    /// The statement for an action on resources that a call shows: on these alone, or on one that takes them in and nothing else of their
    /// type.
    /// </summary>
    /// <param name="name">The action.</param>
    /// <param name="action">What the catalog knows of it.</param>
    /// <param name="resources">The resources.</param>
    public StatementSyntax? FindOn(ActionName name, ServiceAction? action, IReadOnlyList<string> resources)
    {
        var open = _file.Syntax.Statements.Where(statement => IsOpenTo(statement, name)).ToArray();
        return open.FirstOrDefault(statement => AreSame(ResourcesOf(statement), resources))
            ?? open.FirstOrDefault(statement => action is not null && IsOn(ResourcesOf(statement), action, resources));
    }

    /// <summary>The statement with a condition that an action joins: the same condition on the same resources.</summary>
    public StatementSyntax? FindGuarded(ActionName name, IReadOnlyList<string> resources, Guard guard) => _file.Syntax.Statements
        .FirstOrDefault(statement => IsOpenTo(statement, name, guard) && AreSame(ResourcesOf(statement), resources));

    /// <summary>The statement that grants the action and no other, and whose resources begin most like the one to add.</summary>
    /// <param name="name">The action.</param>
    /// <param name="granting">The numbers of the statements that grant it.</param>
    /// <param name="guard">The condition that the statement has.</param>
    /// <param name="resource">The resource to add.</param>
    public StatementSyntax? FindExtendable(ActionName name, IReadOnlyList<int> granting, Guard? guard, string resource) =>
        _file.Syntax.Statements
        .Where(statement => granting.Contains(statement.Number) && IsOpenTo(statement, name, guard))
        .Where(statement => statement.Actions is [var only]
            && string.Equals(only.Value, name.ToString(), StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(statement => statement.Resources.Max(written => CommonStart(written.Value, resource)))
        .FirstOrDefault();

    /// <summary>The first of some statements whose one condition says which services may get a role.</summary>
    /// <param name="numbers">The numbers of the statements.</param>
    public StatementSyntax? FindNaming(IReadOnlyList<int> numbers) => _file.Syntax.Statements.FirstOrDefault(statement =>
        numbers.Contains(statement.Number)
        && _file.Policy.Statements.First(said => said.Number == statement.Number).Conditions is [var condition]
        && PassedToService.Names(condition)
        && HasStrings(statement.Conditions[0].Value));

    private static int CommonStart(string one, string other) => one.Zip(other, (a, b) => a == b).TakeWhile(isSame => isSame).Count();

    private static string[] ResourcesOf(StatementSyntax statement) => statement.Resources.Select(resource => resource.Value).ToArray();

    private static bool HasStrings(JsonNode? value) =>
        value is JsonString || (value is JsonArray { Elements: { Count: > 0 } strings } && strings.All(entry => entry is JsonString));

    private static bool AreSame(IEnumerable<string> one, IEnumerable<string> other) => new HashSet<string>(one).SetEquals(other);

    private bool IsOpenTo(StatementSyntax statement, ActionName name, Guard? guard = null) =>
        statement is { NotAction: null, NotResource: null }
        && Guard.IsThatOf(statement, guard)
        && statement.Effect?.Value is JsonString { Value: nameof(Effect.Allow) }
        && HasStrings(statement.Action?.Value)
        && HasStrings(statement.Resource?.Value)
        && statement.Actions.All(action => StatementKey.ServiceOf(action.Value) == name.Service.ToLowerInvariant())
        && !_file.IsBroken(statement.Number);

    private bool IsOnNarrowest(StatementSyntax statement) => statement.Actions.All(entry =>
        ActionName.TryParse(entry.Value, out var name)
        && name.Name.IndexOfAny(['*', '?']) < 0
        && AreSame(ResourcesOf(statement), ResourceForms.Find(_catalog.FindAction(name), _placeholders)));

    private bool IsOn(IReadOnlyList<string> written, ServiceAction action, IReadOnlyList<string> resources)
    {
        var ofItsTypes = written.Where(resource => action.ResourceTypes.Any(type => IsOf(resource, type.Type))).ToArray();
        return !written.Contains("*")
            && ofItsTypes.All(resource => resources.Any(needed => WrittenArn.Covers(resource, needed)))
            && resources.All(needed => ofItsTypes.Any(resource => WrittenArn.Covers(resource, needed)));
    }

    private bool Fits(IReadOnlyList<string> resources, ServiceAction action)
    {
        if (resources.Contains("*"))
            return false;
        var needed = ResourceForms.NeededTypes(action);
        return needed.Count > 0 && action.ResourceTypes.Any(type => type.IsRequired)
            ? needed.All(type => resources.Any(resource => IsOf(resource, type)))
            : action.ResourceTypes.Any(type => resources.Any(resource => IsOf(resource, type.Type)));
    }

    // arn:aws:s3:::name/* could be a bucket by its form alone; it is covered by the form of objects, which says more. With a placeholder
    // for the name it could be an access point as well, but that form does not cover it.
    private bool IsOf(string resource, ResourceType type)
    {
        if (!ArnPattern.TryParse(resource, out var arn))
            return false;
        return ArnPattern.FormsOf(type).Where(arn.Intersects).Any(form =>
            !FormsOf(form.Service).Any(other => other.Covers(arn) && !other.Covers(form) && (form.Covers(other) || !form.Covers(arn))));
    }

    private IEnumerable<ArnPattern> FormsOf(string service) =>
        _catalog.FindService(service)?.ResourceTypes.SelectMany(ArnPattern.FormsOf) ?? [];
}
