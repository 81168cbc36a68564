using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Dstack.Permissions.SdkSurface.Clients;

/// <summary>A tab-separated table with a header line.</summary>
public sealed class Table
{
    private readonly Dictionary<string, int> _columns;

    private Table(string[] header, IReadOnlyList<string[]> rows)
    {
        _columns = header
            .Select((name, index) => (name, index))
            .ToDictionary(column => column.name, column => column.index, StringComparer.Ordinal);
        Rows = rows;
    }

    /// <summary>The cells of each row.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>Reads a table; lines that begin with <c>#</c> are remarks.</summary>
    public static Table Read(TextReader reader)
    {
        string[]? header = null;
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (header is null)
                header = line.Split('\t');
            else
                rows.Add(line.Split('\t'));
        }
        return new Table(header ?? throw new InvalidDataException("The table has no header."), rows);
    }

    /// <summary>Reads a table from a file.</summary>
    public static Table Read(string path)
    {
        using var reader = File.OpenText(path);
        return Read(reader);
    }

    /// <summary>Reads a table embedded in this assembly.</summary>
    public static Table ReadEmbedded(string name) => ReadEmbedded(name, typeof(Table).Assembly);

    /// <summary>Reads a table embedded in an assembly.</summary>
    public static Table ReadEmbedded(string name, Assembly assembly)
    {
        var stream = assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <summary>A cell; empty where the row is shorter than the header.</summary>
    public string Cell(string[] row, string column) => _columns[column] is var index && index < row.Length ? row[index] : "";
}
