using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Needs;

/// <summary>A need that AWS lists, or that a request's role suggests, and that the catalog is right not to hold.</summary>
/// <param name="ServiceId">The service id; <c>*</c> for any.</param>
/// <param name="Operation">The operation; <c>*</c> for any.</param>
/// <param name="Action">The action.</param>
/// <param name="Reason">Why it is none.</param>
public sealed record RefusedNeed(string ServiceId, string Operation, string Action, string Reason)
{
    private const string Any = "*";

    /// <summary>Reads the reviewed table.</summary>
    public static IReadOnlyList<RefusedNeed> Read(string path) => TableFile.Read(path, "service_id", "operation", "action", "reason")
        .Select(row => new RefusedNeed(row[0], row[1], row[2], row[3]))
        .ToArray();

    /// <summary>Whether it is this need.</summary>
    public bool Covers(string serviceId, string operation, string action) =>
        (ServiceId == Any || ServiceId == serviceId)
        && (Operation == Any || Operation == operation)
        && Action.Equals(action, StringComparison.OrdinalIgnoreCase);
}
