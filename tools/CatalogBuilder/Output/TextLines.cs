using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Dstack.Permissions.CatalogBuilder.Output;

/// <summary>Writes a file of the catalog: lines of tab-separated columns, without empty ones at the end.</summary>
public sealed class TextLines
{
    private readonly StringBuilder _text = new();

    public static string Join(string columns, IEnumerable<string[]> rows)
    {
        var lines = new TextLines().Comment(columns);
        foreach (var row in rows)
            lines.Row(row);
        return lines.ToString();
    }

    public TextLines Comment(string comment)
    {
        _text.Append("# ").Append(comment).Append('\n');
        return this;
    }

    public TextLines Section(string name)
    {
        _text.Append('[').Append(name).Append("]\n");
        return this;
    }

    public TextLines Row(params string[] columns)
    {
        var last = columns.Length;
        while (last > 0 && columns[last - 1].Length == 0)
            last--;
        _text.AppendJoin('\t', columns.Take(last)).Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();
}
