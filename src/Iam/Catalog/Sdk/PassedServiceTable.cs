using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>Which services operations pass roles to, some by the member that names the role.</summary>
internal sealed class PassedServiceTable
{
    private const string EveryOperation = "*";

    private readonly Dictionary<(string ServiceId, string Operation), Dictionary<string, PassedServices>> _operations = [];

    public PassedServiceTable()
    {
        foreach (var row in CatalogText.Rows("passed-services.txt"))
        {
            if (!_operations.TryGetValue((row[0], row[1]), out var members))
                _operations.Add((row[0], row[1]), members = new(StringComparer.Ordinal));
            members.Add(row[2], new(new(row[3].Split('|')), new(row.Column(4).List('|'))));
        }
    }

    /// <summary>The services that a role goes to; null where that is not known.</summary>
    /// <param name="serviceId">The API model's service id.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="roles">The members any of which names the role; none where the request need not name it.</param>
    public PassedServices? Find(string serviceId, string operation, IReadOnlyList<string> roles)
    {
        if (_operations.TryGetValue((serviceId, operation), out var members))
        {
            if (roles.Count > 0 && roles.All(members.ContainsKey))
                return PassedServices.Any(roles.Select(role => members[role]).Distinct().ToArray());
            return members.TryGetValue("", out var services) ? services : PassedServices.Any(members.Values.Distinct().ToArray());
        }

        return _operations.TryGetValue((serviceId, EveryOperation), out var every) ? every[""] : null;
    }
}
