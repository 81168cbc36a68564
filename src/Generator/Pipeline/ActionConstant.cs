namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>A constant for an action.</summary>
/// <param name="Identifier">The name in C#.</param>
/// <param name="Name">The action's name in its service.</param>
/// <param name="Statement">The number of the statement that declares it.</param>
/// <param name="Line">The line that declares it.</param>
internal sealed record ActionConstant(string Identifier, string Name, int Statement, int Line);
