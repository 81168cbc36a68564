using System.Collections.Generic;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>A resource type of an action as iam-data has it.</summary>
public sealed record IamActionResourceType(string Name, bool IsRequired, IReadOnlyList<string> ConditionKeys);
