namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>An action, or a pattern of actions, where a policy file declares it.</summary>
/// <param name="Statement">The number of the statement, from 1.</param>
/// <param name="Text">The action as written.</param>
/// <param name="Line">The line in the file, from 1.</param>
internal sealed record ActionDeclaration(int Statement, string Text, int Line);
