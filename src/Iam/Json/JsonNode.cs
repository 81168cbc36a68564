using System.Collections.Generic;
using Dstack.Permissions.Iam.Text;

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

internal sealed class JsonArray : JsonNode
{
    internal JsonArray(SourceSpan span, IReadOnlyList<JsonNode> elements)
        : base(span) => Elements = elements;

    /// <summary>The elements in the order of the text.</summary>
    public IReadOnlyList<JsonNode> Elements { get; }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.Array;
}

/// <summary>The types of JSON values.</summary>
public enum JsonKind
{
    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>true</c> or <c>false</c></summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}

/// <summary>A JSON number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed class JsonLiteral : JsonNode
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

/// <summary>JSON's types in words.</summary>
internal static class JsonTypes
{
    public static string Describe(JsonNode? node) => node?.Kind switch
    {
        null => "nothing",
        JsonKind.Null => "null",
        JsonKind.Boolean => "a boolean",
        JsonKind.Number => "a number",
        JsonKind.String => "a string",
        JsonKind.Array => "an array",
        _ => "an object",
    };
}
