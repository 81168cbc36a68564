using System.Collections.Generic;
using System.Threading;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Json;

/// <summary>Reads JSON with the place of everything in it. Reads on after a fault; throws for nothing but cancellation.</summary>
public sealed class JsonReader
{
    // IAM's own grammar nests six levels; the limit keeps the stack safe from hostile input.
    private const int MaxDepth = 64;

    private readonly JsonCursor _cursor;
    private int _openArrays;
    private int _openObjects;

    private JsonReader(JsonCursor cursor) => _cursor = cursor;

    /// <summary>Reads a text.</summary>
    public static JsonDocument Read(string text, CancellationToken cancellationToken = default)
    {
        var cursor = new JsonCursor(text, cancellationToken);
        if (FindNonText(text) is { } fault)
            return new JsonDocument(null, [fault]);
        var root = new JsonReader(cursor).ReadRoot();
        return new JsonDocument(root, cursor.Faults);
    }

    private static JsonFault? FindNonText(string text)
    {
        for (var index = 0; index < text.Length && index < 4; index++)
        {
            if (text[index] is '\0' or '\uFFFD')
                return new JsonFault(
                    JsonFaultKind.NotText, new SourceSpan(index, 1), "the file is not text in UTF-8 (UTF-16 perhaps); save it as UTF-8");
        }

        return string.IsNullOrWhiteSpace(text)
            ? new JsonFault(JsonFaultKind.NotText, new SourceSpan(0, 0),
                "the file is empty; write a policy document, { \"Version\": \"2012-10-17\", \"Statement\": [...] }")
            : null;
    }

    private JsonNode? ReadRoot()
    {
        _cursor.SkipTrivia();
        var root = ReadValue("expected '{'");
        _cursor.SkipTrivia();
        if (root is not null && !_cursor.IsAtEnd)
            _cursor.ReportLast(
                JsonFaultKind.Unexpected, _cursor.Position, _cursor.Position + 1, "the text should end here, after the first value");
        return root;
    }

    private JsonNode? ReadValue(string expected)
    {
        var current = _cursor.Current;
        if (_cursor.IsAtEnd)
            return null;
        if (current is '{' or '[')
            return ReadNested(current);
        if (JsonTextReader.IsQuote(current))
            return JsonTextReader.Read(_cursor);
        if (JsonWordReader.IsWordStart(current))
            return JsonWordReader.ReadValue(_cursor);
        _cursor.SkipUnexpected(expected);
        return null;
    }

    private JsonNode? ReadNested(char bracket)
    {
        var start = _cursor.Position;
        if (_openArrays + _openObjects >= MaxDepth)
        {
            _cursor.ReportLast(JsonFaultKind.TooDeep, start, start + 1, "brackets are nested too deeply");
            return null;
        }

        _cursor.Position++;
        return bracket == '{' ? ReadObject(start) : ReadArray(start);
    }

    private JsonObject ReadObject(int start)
    {
        var properties = new List<JsonProperty>();
        _openObjects++;
        while (!IsClosed(start, '}', ']', _openArrays))
        {
            var current = _cursor.Current;
            if (JsonTextReader.IsQuote(current))
                properties.Add(ReadProperty(JsonTextReader.Read(_cursor)));
            else if (JsonWordReader.IsWordStart(current))
                properties.Add(ReadProperty(JsonWordReader.ReadName(_cursor)));
            else
                _cursor.SkipUnexpected("expected a name in double quotes");
        }

        _openObjects--;
        return new JsonObject(SourceSpan.FromBounds(start, _cursor.Position), properties);
    }

    private JsonProperty ReadProperty(JsonString name)
    {
        _cursor.SkipTrivia();
        if (_cursor.Current == ':')
            _cursor.Position++;
        else if (!_cursor.IsAtEnd)
            _cursor.Report(JsonFaultKind.MissingValue, name.Span.Start, name.Span.End, "the name has no ':' and value after it");
        _cursor.SkipTrivia();
        JsonNode? value = null;
        if (_cursor.Current is ',' or '}' or ']')
            _cursor.Report(JsonFaultKind.MissingValue, name.Span.Start, name.Span.End, "the name has no value");
        else
            value = ReadValue("expected a value");
        SkipComma('}');
        return new JsonProperty(name, value);
    }

    private JsonArray ReadArray(int start)
    {
        var elements = new List<JsonNode>();
        _openArrays++;
        while (!IsClosed(start, ']', '}', _openObjects))
        {
            if (ReadValue("expected a value") is not { } element)
                continue;
            elements.Add(element);
            SkipComma(']');
        }

        _openArrays--;
        return new JsonArray(SourceSpan.FromBounds(start, _cursor.Position), elements);
    }

    // Behind a name and its value, or an element: the comma, unless the end follows.
    private void SkipComma(char closing)
    {
        _cursor.SkipTrivia();
        var comma = _cursor.Position;
        if (_cursor.IsAtEnd || _cursor.Current is '}' or ']')
            return;
        if (_cursor.Current != ',')
        {
            if (_cursor.Current is '{' or '[' || JsonTextReader.IsQuote(_cursor.Current))
                _cursor.Report(JsonFaultKind.MissingComma, comma, comma + 1, "expected ',' before this");
            return;
        }

        _cursor.Position++;
        _cursor.SkipTrivia();
        if (_cursor.Current == closing)
            _cursor.Report(JsonFaultKind.TrailingComma, comma, comma + 1, $"a comma before '{closing}' is not JSON; remove it");
    }

    private bool IsClosed(int start, char closing, char foreign, int openForeign)
    {
        _cursor.SkipTrivia();
        if (_cursor.IsAtEnd)
        {
            var opened = _cursor.Text[start];
            var end = _cursor.Text.Length;
            _cursor.ReportLast(
                JsonFaultKind.Unclosed, end, end, $"the '{opened}' of line {_cursor.LineOf(start)} is not closed; expected '{closing}'");
            return true;
        }

        if (_cursor.Current == closing)
        {
            _cursor.Position++;
            return true;
        }

        if (_cursor.Current != foreign || openForeign == 0)
            return false;
        _cursor.Report(JsonFaultKind.Unexpected, _cursor.Position, _cursor.Position + 1, $"expected '{closing}' before this");
        return true;
    }
}
