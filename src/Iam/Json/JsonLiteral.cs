namespace Dstack.Permissions.Iam.Json;

/// <summary>A JSON number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
public sealed class JsonLiteral : JsonNode
{
    internal JsonLiteral(SourceSpan span, JsonKind kind, string text)
        : base(span)
    {
        Kind = kind;
        Text = text;
    }

    /// <inheritdoc/>
    public override JsonKind Kind { get; }

    /// <summary>The characters as they stand in the file.</summary>
    public string Text { get; }
}
