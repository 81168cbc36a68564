using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Json;

/// <summary>What could be read of a text, and the faults that were met.</summary>
public sealed class JsonDocument
{
    internal JsonDocument(JsonNode? root, IReadOnlyList<JsonFault> faults)
    {
        Root = root;
        Faults = faults;
    }

    /// <summary>The top-level value; null where there is none.</summary>
    public JsonNode? Root { get; }

    /// <summary>Every place where the text is not JSON, in order; empty for valid JSON.</summary>
    public IReadOnlyList<JsonFault> Faults { get; }
}
