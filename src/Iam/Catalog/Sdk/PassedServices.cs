using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>The services that an operation may pass a role to, as <c>iam:PassedToService</c> has them.</summary>
/// <param name="Names">Those to write into a policy, sorted.</param>
/// <param name="Others">Others that a grant may name as well, such as a service's old or preview name.</param>
public sealed record PassedServices(EquatableArray<string> Names, EquatableArray<string> Others)
{
    /// <summary>The action that passes a role.</summary>
    public static readonly ActionName PassRole = new("iam", "PassRole");

    /// <summary>These services and no others.</summary>
    public static PassedServices Of(params IEnumerable<string> names) => new(Sorted(names), EquatableArray<string>.Empty);

    /// <summary>All services of several.</summary>
    public static PassedServices Any(IReadOnlyList<PassedServices> services) => services.Count == 1
        ? services[0]
        : new(Sorted(services.SelectMany(passed => passed.Names)), Sorted(services.SelectMany(passed => passed.Others)));

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        new(names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal));
}
