namespace Dstack.Permissions.Generator.Emission;

/// <summary>A parameter of an ARN factory.</summary>
/// <param name="Variable">The variable of the ARN form.</param>
/// <param name="Identifier">The name in C#.</param>
/// <param name="Default">What it is where the caller does not say; null where the caller must.</param>
/// <param name="IsField">Whether it stands before the fifth colon, and so may hold none.</param>
internal sealed record ArnParameter(string Variable, string Identifier, string? Default, bool IsField);
