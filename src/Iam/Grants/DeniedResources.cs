using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Iam.Grants;

/// <summary>
/// The resources on which Deny statements without conditions take an action away for certain, whatever their placeholders become.
/// </summary>
public sealed class DeniedResources
{
    private readonly IReadOnlyList<StatementReach> _denials;
    private readonly ServiceAction? _action;
    private readonly IReadOnlyList<ResourceType> _types;

    /// <summary>Takes the statements that speak of the action for certain.</summary>
    /// <param name="denials">The statements.</param>
    /// <param name="action">The action; null for one that the catalog does not know, which may act on anything.</param>
    /// <param name="usesAccessPoints">Whether access points of S3 are in use: who names none has none left.</param>
    internal DeniedResources(IReadOnlyList<StatementReach> denials, ServiceAction? action, bool usesAccessPoints)
    {
        _denials = denials;
        _action = action;
        _types = TypesOf(action, usesAccessPoints);
        IsEverything = denials.Count > 0
            && (_types.Count > 0 ? _types.All(type => denials.Any(denial => CoversAll(denial, type))) : denials.Any(CoversStar));
    }

    /// <summary>Whether nothing is left of what the action acts on.</summary>
    public bool IsEverything { get; }

    /// <summary>Whether no statement speaks of the action.</summary>
    internal bool IsNothing => _denials.Count == 0;

    /// <summary>The numbers of the statements that take away all resources of some type.</summary>
    internal IReadOnlyList<int> Statements =>
        NumbersOf(denial => _types.Count > 0 ? _types.Any(type => CoversAll(denial, type)) : CoversStar(denial));

    /// <summary>The numbers of the statements that cover a resource.</summary>
    /// <param name="resource">The ARN, with <c>*</c> for what is not known of it.</param>
    public IReadOnlyList<int> StatementsCovering(ArnPattern resource) => NumbersOf(denial => Covers(denial, resource));

    /// <summary>The numbers of the statements that cover some resource of an Allow statement.</summary>
    internal IReadOnlyList<int> StatementsCovering(StatementReach allow) =>
        NumbersOf(denial => allow.Resources.Any(granted => IsOf(granted) && Covers(denial, granted)));

    /// <summary>Whether an Allow statement keeps a resource that the action acts on.</summary>
    internal bool Leaves(StatementReach allow)
    {
        if (_denials.Count == 0)
            return true;
        if (IsEverything)
            return false;
        return allow.Statement.IsNotResource || allow.Resources.Count == 0 || allow.Resources.Any(Leaves);
    }

    private IReadOnlyList<int> NumbersOf(Func<StatementReach, bool> isMeant) =>
        [.. _denials.Where(isMeant).Select(denial => denial.Statement.Number)];

    private bool Leaves(ResourcePattern granted) => IsOf(granted) && !_denials.Any(denial => Covers(denial, granted));

    private bool IsOf(ResourcePattern granted) => _types.Count == 0 || _types.Any(granted.CanBe);

    // An action without resource types acts on "*", which no ARN is.
    private bool CoversStar(StatementReach denial) => denial.Statement.IsNotResource
        ? _action is not null && denial.Resources.Count > 0 && denial.Resources.All(excepted => excepted.Arn is not null)
        : denial.Resources.Any(resource => resource.IsEverything);

    private static bool CoversAll(StatementReach denial, ResourceType type) => denial.Statement.IsNotResource
        ? denial.Resources.Count > 0 && !denial.Resources.Any(excepted => excepted.CanBe(type))
        : denial.Resources.Any(resource => resource.CoversAll(type));

    private static bool Covers(StatementReach denial, ResourcePattern granted) => denial.Statement.IsNotResource
        ? granted.Arn is not null && Excepts(denial, granted.Arn)
        : denial.Resources.Any(resource => resource.CoversAll(granted));

    private static bool Covers(StatementReach denial, ArnPattern resource) => denial.Statement.IsNotResource
        ? Excepts(denial, resource)
        : denial.Resources.Any(denied => denied.CoversAll(resource));

    private static bool Excepts(StatementReach denial, ArnPattern resource) => denial.Resources.Count > 0
        && denial.Resources.All(excepted => excepted.Arn is not null && !excepted.Arn.Intersects(resource));

    private static IReadOnlyList<ResourceType> TypesOf(ServiceAction? action, bool usesAccessPoints)
    {
        if (action is null)
            return [];
        var types = action.ResourceTypes.Select(acted => acted.Type).ToArray();
        var others = types.Where(type => type.Name.IndexOf("accesspoint", StringComparison.Ordinal) < 0).ToArray();
        return usesAccessPoints || others.Length == 0 ? types : others;
    }
}
