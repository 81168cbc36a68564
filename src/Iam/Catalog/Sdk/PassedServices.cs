using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>The services that an operation may pass a role to, as <c>iam:PassedToService</c> has them.</summary>
/// <param name="Names">Those to write into a policy, sorted.</param>
/// <param name="Others">Others that a grant may name as well, such as a service's old or preview name.</param>
public sealed record PassedServices(EquatableArray<string> Names, EquatableArray<string> Others)
{
    internal static readonly ActionName PassRole = new("iam", "PassRole");

    /// <summary>These services and no others.</summary>
    internal static PassedServices Create(params IEnumerable<string> names) => new(Sorted(names), EquatableArray<string>.Empty);

    /// <summary>All services of several.</summary>
    internal static PassedServices Any(IReadOnlyList<PassedServices> services) => services.Count == 1
        ? services[0]
        : new(Sorted(services.SelectMany(passed => passed.Names)), Sorted(services.SelectMany(passed => passed.Others)));

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        new(names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal));
}

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
