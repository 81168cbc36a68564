namespace Dstack.Permissions.Iam.Catalog;

/// <summary>Walks the lines of a file with sections without splitting the rest of it.</summary>
internal struct CatalogLines
{
    private readonly string _text;
    private int _next;

    public CatalogLines(string text)
    {
        _text = text;
        _next = 0;
        Position = 0;
        Section = "";
        Current = "";
    }

    /// <summary>The heading that the current line stands under.</summary>
    public string Section { get; private set; }

    /// <summary>The current line.</summary>
    public string Current { get; private set; }

    /// <summary>Where the current line starts.</summary>
    public int Position { get; private set; }

    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            Position = _next;
            var end = _text.IndexOf('\n', _next);
            if (end < 0)
                end = _text.Length;
            _next = end + 1;
            if (end == Position || _text[Position] == '#')
                continue;
            Current = _text.Substring(Position, end - Position);
            if (Current[0] != '[')
                return true;
            Section = Current;
        }

        return false;
    }
}
