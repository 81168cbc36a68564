using System.Collections.Generic;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>A resource type as iam-data has it.</summary>
public sealed record IamResourceType(string Name, IReadOnlyList<string> Arns, IReadOnlyList<string> ConditionKeys);
