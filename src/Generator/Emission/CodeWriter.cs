using System.Text;

namespace Dstack.Permissions.Generator.Emission;

/// <summary>Writes C# line by line.</summary>
internal sealed class CodeWriter
{
    private const int Indentation = 4;
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line.</summary>
    public void Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', Indentation * _depth).Append(text);
        _text.Append('\n');
    }

    /// <summary>Writes a line and an opening brace; what follows is indented.</summary>
    public void Open(string text)
    {
        Line(text);
        Line("{");
        _depth++;
    }

    /// <summary>Writes the closing brace.</summary>
    public void Close(string behind = "")
    {
        _depth--;
        Line("}" + behind);
    }

    /// <summary>Indents what follows, without a brace.</summary>
    public void Indent() => _depth++;

    /// <summary>Takes an indentation back.</summary>
    public void Unindent() => _depth--;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
