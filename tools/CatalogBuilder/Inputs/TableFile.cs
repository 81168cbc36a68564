using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>A reviewed table: tab-separated, with a header line.</summary>
public static class TableFile
{
    public static IReadOnlyList<string[]> Read(string path, params string[] columns)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != string.Join('\t', columns))
            throw new InvalidDataException($"{path}: the header must be {string.Join(", ", columns)}.");
        return lines.Skip(1).Select((line, index) => Row(path, index + 2, line, columns.Length)).ToArray();
    }

    private static string[] Row(string path, int number, string line, int columns)
    {
        var cells = line.Split('\t');
        if (cells.Length > columns || cells[0].Length == 0)
            throw new InvalidDataException($"{path}:{number}: not a row of {columns} columns.");
        Array.Resize(ref cells, columns);
        return cells.Select(cell => cell ?? "").ToArray();
    }
}
