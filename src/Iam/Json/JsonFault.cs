namespace Dstack.Permissions.Iam.Json;

/// <summary>A place where a text is not JSON.</summary>
/// <param name="Kind">What sort of fault it is.</param>
/// <param name="Span">The offending characters; empty at the end of a text that stops too early.</param>
/// <param name="Message">What is wrong and what to write, a sentence part without a full stop.</param>
public sealed record JsonFault(JsonFaultKind Kind, SourceSpan Span, string Message)
{
    /// <summary>Whether what was meant is certain all the same, so that the rest can be read with confidence.</summary>
    public bool IsClear => Kind < JsonFaultKind.NotText;
}
