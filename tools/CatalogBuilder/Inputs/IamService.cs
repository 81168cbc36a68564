using System.Collections.Generic;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>A service as iam-data has it.</summary>
public sealed record IamService(
    string Prefix,
    string Name,
    IReadOnlyList<IamAction> Actions,
    IReadOnlyList<IamResourceType> ResourceTypes,
    IReadOnlyList<IamConditionKey> ConditionKeys);
