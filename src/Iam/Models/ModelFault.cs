namespace Dstack.Permissions.Iam.Models;

/// <summary>A part of a models file that cannot be used as it stands. The rest of the file is used.</summary>
/// <param name="Span">The offending text.</param>
/// <param name="Message">What is wrong and what to write, without a full stop.</param>
public sealed record ModelFault(SourceSpan Span, string Message);
