using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Needs;

/// <summary>
/// Works out what the tables of operations lack: of what AWS lists for an operation, of what its action depends on, and of the roles in its
/// request. A need that a member of the request decides is proposed with that condition, any other as a possible one.
/// </summary>
public sealed class NeedProposals(
    ActionIndex actions,
    IReadOnlyDictionary<string, IReadOnlyList<string>> dependents,
    IReadOnlyCollection<RefusedNeed> refused)
{
    /// <summary>The source of a row that AWS's tables of operations give.</summary>
    public const string OfTable = "aws-table";

    /// <summary>The source of a row that the action's dependent actions give.</summary>
    public const string OfDependents = "dependent";

    /// <summary>The source of a row that a role in the request gives.</summary>
    public const string OfRole = "role-member";

    /// <summary>The source of a row that tags in the request give.</summary>
    public const string OfTags = "tag-member";

    private const int SeparateMembers = 4;

    private readonly NeedKinds _kinds = new(actions);

    /// <summary>
    /// The rows that the table of a service id lacks, with what stands there already before them where it has no row of an operation.
    /// </summary>
    /// <param name="model">The API model.</param>
    /// <param name="prefix">The prefix of the service's actions.</param>
    /// <param name="listed">What AWS's tables list, of the operations of this service id.</param>
    /// <param name="rows">The rows of the catalog.</param>
    public IEnumerable<OperationAction> Propose(
        ApiModel model, string prefix, IReadOnlyCollection<OperationNeeds> listed, IEnumerable<OperationAction> rows)
    {
        // Where AWS has a table, it says which operations pass roles and ask for tags; elsewhere nineteen of twenty that could do.
        var hasTable = listed.Count > 0;
        var tagAction = hasTable ? null : actions.TagActionOf(prefix);
        var known = rows.ToLookup(row => row.Operation, StringComparer.Ordinal);
        var tables = listed.ToLookup(needs => needs.Operation, StringComparer.Ordinal);
        foreach (var operation in model.Operations)
        {
            var held = known[operation].Select(row => row.Action).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (held.Contains(OperationAction.Unknown))
                continue;
            foreach (var row in Lacking(
                model, prefix, operation, tables[operation].ToArray(), known[operation].ToArray(), hasTable, tagAction)
                .Where(row => !held.Contains(row.Action) && !IsRefused(model.ServiceId, row)))
                yield return row;
        }
    }

    private bool IsRefused(string serviceId, OperationAction row) =>
        refused.Any(refusal => refusal.Covers(serviceId, row.Operation, row.Action));

    private IEnumerable<OperationAction> Lacking(
        ApiModel model, string prefix, string operation, IReadOnlyList<OperationNeeds> listed, IReadOnlyList<OperationAction> rows,
            bool hasTable, string? tagAction)
    {
        var own = rows.Where(row => row.When.Length == 0).Select(row => row.Action).ToArray();
        var dependent = own.SelectMany(action => dependents.GetValueOrDefault(action, [])).ToArray();
        var needs = listed.SelectMany(needs => needs.Actions).Select(action => (Action: action, Source: OfTable))
            .Concat(dependent.Select(action => (Action: action, Source: OfDependents)))
            .Concat(IsWrite(operation) && NamesRole(model, operation, isSure: hasTable) ? [(NeedKinds.PassRole, OfRole)] : [])
            .Concat(tagAction is not null && SetsTags(model, operation) ? [(tagAction, OfTags)] : [])
            .Where(need => actions.Find(need.Action) is not null)
            .Select(need => (Action: actions.Find(need.Action)!, need.Source))
            .DistinctBy(need => need.Action, StringComparer.OrdinalIgnoreCase);
        return needs.SelectMany(need => Rows(model, prefix, operation, need.Action, need.Source, hasTable));
    }

    private IEnumerable<OperationAction> Rows(
        ApiModel model, string prefix, string operation, string action, string source, bool hasTable) =>
        _kinds.Find(prefix, operation, action) switch
        {
            // A role that AWS's table is silent on may be one that is only named.
            NeedKind.PassRole when source == OfRole && hasTable => [Possible(operation, action, source)],
            NeedKind.PassRole => PassRole(
                operation, source, source == OfRole ? RequestRoles.OfRoleArns(model, operation) : RequestRoles.OfRoles(model, operation)),

            // What another service is told of the tags hangs on what is made there.
            NeedKind.Tag when !action.StartsWith(prefix + ":", StringComparison.OrdinalIgnoreCase) => [Possible(operation, action, source)],
            NeedKind.Tag when source == OfTags && !IsMaking(model, operation) => [Possible(operation, action, source)],
            NeedKind.Tag when RequestRoles.OfTags(model, operation) is { Count: > 0 } tags && actions.AddsTags(action) =>
                [new OperationAction(operation, action, string.Join('|', tags) + " Exists", "", source)],
            _ => [Possible(operation, action, source)],
        };

    private static IEnumerable<OperationAction> PassRole(string operation, string source, IReadOnlyList<string> members) =>
        members.Count switch
    {
        0 => [Possible(operation, NeedKinds.PassRole, source)],
        <= SeparateMembers =>
            members.Select(member => new OperationAction(operation, NeedKinds.PassRole, member + " Exists", RoleBinding(member), source)),
        _ => [new OperationAction(operation, NeedKinds.PassRole, string.Join('|', members) + " Exists", "", source)],
    };

    private static string RoleBinding(string member) =>
        (member.EndsWith("Name", StringComparison.OrdinalIgnoreCase) ? "RoleNameWithPath=" : "arn=") + member;

    private static OperationAction Possible(string operation, string action, string source) =>
        new(operation, action, OperationAction.Possible, "", source);

    private static bool NamesRole(ApiModel model, string operation, bool isSure) =>
        (isSure ? RequestRoles.OfRoleArns(model, operation) : RequestRoles.OfRoles(model, operation)).Count > 0;

    // What sets tags and nothing else has its own action.
    private static bool SetsTags(ApiModel model, string operation) => IsWrite(operation)
        && !operation.Contains("Tag", StringComparison.OrdinalIgnoreCase)
        && RequestRoles.OfTags(model, operation).Count > 0;

    private static bool IsMaking(ApiModel model, string operation) => SetsTags(model, operation)
        && !operation.StartsWith("Update", StringComparison.Ordinal)
        && RequestRoles.OfTags(model, operation).Any(tags => tags.ToUpperInvariant() is "TAGS" or "TAGLIST");

    // A role in a question is what is asked for.
    private static bool IsWrite(string operation) =>
        !new[] { "Get", "List", "Describe", "BatchGet", "Search", "Lookup", "Query", "Delete", "Cancel" }
            .Any(verb => operation.StartsWith(verb, StringComparison.Ordinal));
}
