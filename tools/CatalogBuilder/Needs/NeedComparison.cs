using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Needs;

/// <summary>
/// How the catalog answers what AWS's tables list: it holds the need in one of three ways, refuses it with a reason, or owes an answer.
/// </summary>
public sealed class NeedComparison
{
    private readonly SortedDictionary<NeedKind, NeedCounts> _counts = new();

    /// <summary>The needs of each kind.</summary>
    public IReadOnlyDictionary<NeedKind, NeedCounts> Counts => _counts;

    /// <summary>The needs that are neither held nor refused, as service id, operation and action.</summary>
    public SortedSet<string> Open { get; } = new(StringComparer.Ordinal);

    /// <summary>Compares AWS's tables with the rows of the catalog.</summary>
    /// <param name="needs">What AWS's tables list.</param>
    /// <param name="rows">The rows of the catalog by service id.</param>
    /// <param name="prefixes">The prefix of each service id.</param>
    /// <param name="actions">The actions that exist.</param>
    /// <param name="refused">The needs that are refused.</param>
    public static NeedComparison Compare(
        IEnumerable<OperationNeeds> needs,
        IReadOnlyDictionary<string, IReadOnlyList<OperationAction>> rows,
        IReadOnlyDictionary<string, string> prefixes,
        ActionIndex actions,
        IReadOnlyCollection<RefusedNeed> refused)
    {
        var comparison = new NeedComparison();
        var kinds = new NeedKinds(actions);
        var byOperation = rows.ToDictionary(
            service =>
                service.Key, service => service.Value.ToLookup(row => row.Operation, StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var need in needs.Where(need => byOperation.ContainsKey(need.ServiceId)))
        {
            foreach (var action in need.Actions)
            {
                var held = byOperation[need.ServiceId][need.Operation]
                    .Where(row => row.Action.Equals(action, StringComparison.OrdinalIgnoreCase)).ToArray();
                var kind = kinds.Find(prefixes[need.ServiceId], need.Operation, action);
                var isRefused = refused.Any(refusal => refusal.Covers(need.ServiceId, need.Operation, action));
                comparison.Add(kind, held, isRefused, $"{need.ServiceId} {need.Operation}: {action}");
            }
        }

        return comparison;
    }

    private void Add(NeedKind kind, IReadOnlyList<OperationAction> held, bool isRefused, string name)
    {
        var counts = _counts.TryGetValue(kind, out var known) ? known : _counts[kind] = new NeedCounts();
        if (held.Any(row => row.When.Length == 0))
            counts.Certain++;
        else if (held.Any(row => row.IsConditional))
            counts.Conditional++;
        else if (held.Count > 0)
            counts.Possible++;
        else if (isRefused)
            counts.Refused++;
        else if (Open.Add(name))
            counts.Open++;
    }
}

/// <summary>The numbers of needs of one kind.</summary>
public sealed class NeedCounts
{
    /// <summary>Held as needed always.</summary>
    public int Certain { get; set; }

    /// <summary>Held under a condition on the request.</summary>
    public int Conditional { get; set; }

    /// <summary>Held as possible: what the request does not show decides.</summary>
    public int Possible { get; set; }

    /// <summary>Refused with a reason.</summary>
    public int Refused { get; set; }

    /// <summary>Neither held nor refused.</summary>
    public int Open { get; set; }

    /// <summary>All of them.</summary>
    public int All => Certain + Conditional + Possible + Refused + Open;
}
