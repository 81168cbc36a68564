namespace Dstack.Permissions.Iam.Models;

/// <summary>A member of a library's type whose use calls AWS.</summary>
/// <param name="Assembly">The library's assembly; empty for any.</param>
/// <param name="Type">The type's full name without type parameters, nested types joined by dots.</param>
/// <param name="Name">A method's name with or without <c>Async</c>, a property's, or <c>.ctor</c>.</param>
/// <param name="Requirements">What it needs; empty where it needs nothing.</param>
public sealed record ModelMember(string Assembly, string Type, string Name, EquatableArray<ModelRequirement> Requirements);
