namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>A condition key as iam-data has it.</summary>
public sealed record IamConditionKey(string Name, string Type);
