namespace Dstack.Permissions.Iam.Policies;

/// <summary>One condition key under one operator.</summary>
/// <param name="Operator">The operator as written.</param>
/// <param name="Key">The condition key as written.</param>
/// <param name="Values">The values as strings; numbers and booleans by their JSON text.</param>
/// <param name="IsArray">Whether the file has an array.</param>
public sealed record Condition(string Operator, string Key, EquatableArray<string> Values, bool IsArray);
