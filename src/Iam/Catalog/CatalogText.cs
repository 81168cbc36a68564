using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>The catalog's embedded text files: rows of tab-separated columns, <c>#</c> starts a comment, <c>[...]</c> a section.</summary>
internal static class CatalogText
{
    private const string Root = "catalog/";

    /// <summary>The whole text of one embedded file, such as <c>services/s3.txt</c>; null where there is none.</summary>
    public static string? Read(string name)
    {
        using var stream = typeof(CatalogText).Assembly.GetManifestResourceStream(Root + name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of an embedded file that must exist.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        Split(Read(name) ?? throw new FileNotFoundException("The catalog lacks an embedded file.", name));

    /// <summary>The rows of a text; missing trailing columns are the reader's business (<see cref="Column"/>).</summary>
    public static IEnumerable<string[]> Split(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    /// <summary>A column of a row, empty where the row ends before it.</summary>
    public static string Column(this string[] row, int index) => index < row.Length ? row[index] : "";

    /// <summary>The parts of a column that holds a list.</summary>
    public static string[] List(this string column, char separator) => column.Length == 0 ? [] : column.Split(separator);
}
