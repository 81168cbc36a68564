using System.Collections.Generic;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>All of iam-data that the catalog takes.</summary>
/// <param name="Date">The day of the version.</param>
/// <param name="Services">The services, sorted by prefix.</param>
/// <param name="GlobalConditionKeys">The keys of every service.</param>
/// <param name="KeyPrefixes">Prefixes of keys that are no service's prefix, with the services that use them.</param>
public sealed record IamData(
    string Date,
    IReadOnlyList<IamService> Services,
    IReadOnlyList<IamConditionKey> GlobalConditionKeys,
    IReadOnlyDictionary<string, IReadOnlyList<string>> KeyPrefixes);
