using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>A resource type that an action acts on.</summary>
/// <param name="Type">The resource type.</param>
/// <param name="IsRequired">Whether AWS marks it as required; alternatives are marked so too.</param>
/// <param name="ConditionKeys">The condition keys that the action supports on this type.</param>
public sealed record ActionResourceType(ResourceType Type, bool IsRequired, IReadOnlyList<string> ConditionKeys);
