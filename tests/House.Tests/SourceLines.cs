using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dstack.Permissions.House.Tests;

/// <summary>How long files and their lines are.</summary>
internal static class SourceLines
{
    public const int MostColumns = 140;
    public const int MostLines = 400;
    public const int FewLines = 30;

    public static IEnumerable<string> LongLines(string file, string text) =>
        LinesOf(text).Index().Where(line => line.Item.Length > MostColumns).Select(line => $"{file}({line.Index + 1}): {line.Item.Length}");

    /// <summary>The numbers of lines of the files under a folder, in order.</summary>
    public static IReadOnlyList<int> CountsUnder(string folder) =>
        [.. Repository.SourcesUnder(folder).Select(file => LinesOf(Repository.Read(file)).Count()).Order()];

    public static int Median(IReadOnlyList<int> ordered) => ordered[ordered.Count / 2];

    public static double ShareOfSmall(IReadOnlyList<int> counts) => counts.Count(count => count <= FewLines) / (double)counts.Count;

    public static IEnumerable<string> LinesOf(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
