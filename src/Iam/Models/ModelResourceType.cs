namespace Dstack.Permissions.Iam.Models;

/// <summary>A kind of resource of a service.</summary>
/// <param name="Name">The name, unique in the service.</param>
/// <param name="Arns">The ARN forms with <c>${...}</c> variables, at least one.</param>
/// <param name="ConditionKeys">The condition keys that the type itself supports.</param>
public sealed record ModelResourceType(string Name, EquatableArray<string> Arns, EquatableArray<string> ConditionKeys);
