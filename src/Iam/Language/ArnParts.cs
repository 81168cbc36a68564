using System.Collections.Generic;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Language;

/// <summary>The parts of an ARN as they stand in the file; colons inside variables part nothing.</summary>
internal sealed class ArnParts
{
    private readonly JsonString _text;
    private readonly List<(int Start, int Length)> _parts = [];

    public ArnParts(JsonString text)
    {
        _text = text;
        var start = 0;
        for (var index = 0; index < text.Value.Length && _parts.Count < 5; index++)
        {
            if (text.Value[index] == '$' && index + 1 < text.Value.Length && text.Value[index + 1] == '{')
            {
                var end = text.Value.IndexOf('}', index);
                index = end < 0 ? text.Value.Length : end;
            }
            else if (text.Value[index] == ':')
            {
                _parts.Add((start, index - start));
                start = index + 1;
            }
        }

        _parts.Add((start, text.Value.Length - start));
    }

    public int Count => _parts.Count;

    /// <summary>A part as written: 1 partition, 2 service, 3 region, 4 account, 5 resource.</summary>
    public string this[int part] => part < Count ? _text.Value.Substring(_parts[part].Start, _parts[part].Length) : "";

    /// <summary>Where a part stands; the whole text for an empty one, which has no place to show.</summary>
    public SourceSpan SpanOf(int part) =>
        part < Count && _parts[part].Length > 0 ? _text.SpanOf(_parts[part].Start, _parts[part].Length) : _text.ContentSpan;

    /// <summary>Whether variables or placeholders leave open what the part will be.</summary>
    public bool IsOpen(int part) => Placeholder.Mask(this[part]) != this[part];
}
