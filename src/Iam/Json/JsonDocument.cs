using System.Collections.Generic;
using Dstack.Permissions.Iam.Text;

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

/// <summary>A place where a text is not JSON.</summary>
/// <param name="Kind">What sort of fault it is.</param>
/// <param name="Span">The offending characters; empty at the end of a text that stops too early.</param>
/// <param name="Message">What is wrong and what to write, a sentence part without a full stop.</param>
public sealed record JsonFault(JsonFaultKind Kind, SourceSpan Span, string Message)
{
    /// <summary>Whether what was meant is certain all the same, so that the rest can be read with confidence.</summary>
    internal bool IsClear => Kind < JsonFaultKind.NotText;
}

/// <summary>What is wrong at a <see cref="JsonFault"/>. All but the last five leave no doubt about what was meant.</summary>
public enum JsonFaultKind
{
    /// <summary>A byte order mark stands in front.</summary>
    ByteOrderMark,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A comma with nothing behind it.</summary>
    TrailingComma,

    /// <summary>No comma between two values.</summary>
    MissingComma,

    /// <summary>A string in single or typographic quotes.</summary>
    WrongQuotes,

    /// <summary>A name without quotes.</summary>
    UnquotedName,

    /// <summary>A number that JSON does not know, such as <c>NaN</c> or <c>+1</c>.</summary>
    InvalidNumber,

    /// <summary>A misspelt <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    InvalidLiteral,

    /// <summary>A backslash sequence that JSON does not know.</summary>
    InvalidEscape,

    /// <summary>A control character inside a string.</summary>
    ControlCharacter,

    /// <summary>White space that JSON does not know, such as a no-break space.</summary>
    InvalidWhiteSpace,

    /// <summary>The text is empty or not text at all.</summary>
    NotText,

    /// <summary>A bracket, string or comment is not closed.</summary>
    Unclosed,

    /// <summary>A name without a value, or a value without its colon.</summary>
    MissingValue,

    /// <summary>Brackets are nested too deeply.</summary>
    TooDeep,

    /// <summary>Anything else that does not belong there.</summary>
    Unexpected,
}
