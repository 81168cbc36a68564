using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Json;

/// <summary>A JSON string with its escapes resolved.</summary>
public sealed class JsonString : JsonNode
{
    // Offset in the file of each character of the value; null where the text has no escape, so that both run in step.
    private readonly int[]? _offsets;

    internal JsonString(SourceSpan span, string value, int[]? offsets = null)
        : base(span)
    {
        Value = value;
        _offsets = offsets;
    }

    /// <summary>The characters meant, escapes resolved.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.String;

    /// <summary>Where the characters stand, without the quotes.</summary>
    public SourceSpan ContentSpan => SpanOf(0, Value.Length);

    /// <summary>Where a part of the value stands in the file.</summary>
    /// <param name="start">Offset in <see cref="Value"/>, 0 to its length.</param>
    /// <param name="length">Number of characters of <see cref="Value"/>.</param>
    internal SourceSpan SpanOf(int start, int length)
    {
        if (_offsets is null)
            return new SourceSpan(Span.Start + 1 + start, length);
        return SourceSpan.FromBounds(_offsets[start], _offsets[start + length]);
    }
}
