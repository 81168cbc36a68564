namespace Dstack.Permissions.Iam.Json;

/// <summary>A name and its value in a JSON object.</summary>
public sealed class JsonProperty
{
    internal JsonProperty(JsonString name, JsonNode? value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name, with its place.</summary>
    public JsonString Name { get; }

    /// <summary>The value; null where the text has none (which is a fault of the document).</summary>
    public JsonNode? Value { get; }

    /// <summary>From the name's first quote to the end of the value.</summary>
    public SourceSpan Span => Value is null ? Name.Span : SourceSpan.FromBounds(Name.Span.Start, Value.Span.End);
}
