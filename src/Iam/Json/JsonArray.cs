using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Json;

/// <summary>A JSON array.</summary>
public sealed class JsonArray : JsonNode
{
    internal JsonArray(SourceSpan span, IReadOnlyList<JsonNode> elements)
        : base(span) => Elements = elements;

    /// <summary>The elements in the order of the text.</summary>
    public IReadOnlyList<JsonNode> Elements { get; }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.Array;
}
