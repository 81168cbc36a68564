namespace Dstack.Permissions.Iam.Models;

/// <summary>A thing that a models file declares, and where: another file may say otherwise of it.</summary>
/// <param name="Key">What it is, in words, such as <c>action 's3:GetObject'</c>; compares without case.</param>
/// <param name="Value">What is said of it; compares by value.</param>
/// <param name="Span">Where its name stands.</param>
internal sealed record ModelDeclaration(string Key, object Value, SourceSpan Span);
