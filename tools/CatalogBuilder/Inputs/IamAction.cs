using System.Collections.Generic;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>An action as iam-data has it.</summary>
public sealed record IamAction(
    string Name,
    string AccessLevel,
    IReadOnlyList<IamActionResourceType> ResourceTypes,
    IReadOnlyList<string> ConditionKeys,
    IReadOnlyList<string> DependentActions);
