namespace Dstack.Permissions.Iam.Json;

/// <summary>A place where a text is not JSON.</summary>
/// <param name="Span">The offending characters; empty at the end of a text that stops too early.</param>
/// <param name="Message">What is wrong and what to write, a sentence part without a full stop.</param>
public sealed record JsonFault(SourceSpan Span, string Message);
