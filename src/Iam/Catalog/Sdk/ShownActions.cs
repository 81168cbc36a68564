using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>
/// The actions that a call of some client would show. A third of all actions belong to no operation: permissions for consoles, for
/// replication between services, for what is done over other protocols.
/// </summary>
internal sealed class ShownActions(SdkCatalog sdk)
{
    // No operation is called so, and hundreds need it.
    private const string PassRole = "iam:PassRole";

    private readonly ConcurrentDictionary<string, HashSet<string>> _byService = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an operation of the action's service could need the action.</summary>
    public bool Contains(ServiceAction action) =>
        action.FullName == PassRole || _byService.GetOrAdd(action.Service, Read).Contains(action.FullName);

    private HashSet<string> Read(string prefix)
    {
        var elsewhere = CatalogText.Rows("foreign-actions.txt").Where(row => row[0].Equals(prefix, StringComparison.OrdinalIgnoreCase));
        return new HashSet<string>(
            sdk.Clients
                .Where(client => client.Prefix.Equals(prefix, StringComparison.OrdinalIgnoreCase))
                .Select(client => client.ServiceId)
                .Concat(elsewhere.SelectMany(row => row.Column(1).List('|')))
                .Distinct()
                .SelectMany(sdk.ModelOperations)
                .SelectMany(operation => operation.AllActions)
                .Select(required => required.Action)
                .Concat(sdk.ModelActions(prefix)),
            StringComparer.OrdinalIgnoreCase);
    }
}
