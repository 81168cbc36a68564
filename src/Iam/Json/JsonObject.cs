using System.Collections.Generic;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Json;

/// <summary>A JSON object; repeated keys are kept, in the order of the text.</summary>
public sealed class JsonObject : JsonNode
{
    internal JsonObject(SourceSpan span, IReadOnlyList<JsonProperty> properties)
        : base(span) => Properties = properties;

    /// <summary>The members in the order of the text.</summary>
    public IReadOnlyList<JsonProperty> Properties { get; }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.Object;
}

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
    internal SourceSpan Span => Value is null ? Name.Span : SourceSpan.FromBounds(Name.Span.Start, Value.Span.End);
}
