using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>The members that Tables/request-members.tsv knows, those of the SDK alone included.</summary>
public sealed class RequestMemberIndex(IEnumerable<string[]> table)
{
    private readonly HashSet<(string Service, string Operation, string Member)> _members =
        table.Select(row => (row[0], row[1], row[2])).ToHashSet();

    public bool Contains(string serviceId, string operation, string member) => _members.Contains((serviceId, operation, member));
}
