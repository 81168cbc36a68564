using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Dstack.Permissions.CatalogBuilder.Output;

/// <summary>Keeps the counts in docs/accuracy.md true; the words around them are people's.</summary>
public static class AccuracyFile
{
    public const string Path = "docs/accuracy.md";

    private const string Begin = "<!-- counts: written by the catalog builder -->\n";
    private const string End = "<!-- /counts -->";

    /// <summary>The text of the file with these counts.</summary>
    /// <exception cref="InvalidDataException">The file has no place for them.</exception>
    public static string Write(string text, IEnumerable<(string What, int Count)> counts, string needs)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new InvalidDataException($"{Path} has no lines '{Begin.Trim()}' and '{End}' for the counts to stand between.");
        var table = new StringBuilder("| holds | count |\n|---|---|\n");
        foreach (var (what, count) in counts)
            table.Append("| ").Append(what).Append(" | ").Append(count).Append(" |\n");
        return text[..(begin + Begin.Length)] + table + "\n" + needs + text[end..];
    }
}
