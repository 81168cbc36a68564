namespace Dstack.Permissions.Iam.Json;

/// <summary>A value of a JSON text, with its place in it.</summary>
public abstract class JsonNode
{
    private protected JsonNode(SourceSpan span) => Span = span;

    /// <summary>Where the value stands, quotes and brackets included.</summary>
    public SourceSpan Span { get; }

    /// <summary>Which of JSON's types it is.</summary>
    public abstract JsonKind Kind { get; }
}
