using System.Collections.Generic;

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
