using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.House.Tests;

/// <summary>How long files and their lines are.</summary>
internal static class SourceLines
{
    public const int MostColumns = 140;
    public const int MostLines = 400;
    public const int FewLines = 30;

    /// <summary>The lines of a file that are too long. Texts under test keep their form, so those with a raw string are left out.</summary>
    public static IEnumerable<string> LongLines(string file, string text)
    {
        var lines = LinesOf(text).ToArray();
        if (lines.All(line => line.Length <= MostColumns))
            return [];
        var source = SourceText.From(text);
        var raw = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
                || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)
                || token.Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is
                {
                    StringStartToken.RawKind: (int)SyntaxKind.InterpolatedSingleLineRawStringStartToken
                        or (int)SyntaxKind.InterpolatedMultiLineRawStringStartToken,
                })
            .SelectMany(token => LinesOf(source, token.Span))
            .ToHashSet();
        return lines.Index()
            .Where(line => line.Item.Length > MostColumns && !raw.Contains(line.Index))
            .Select(line => $"{file}({line.Index + 1}): {line.Item.Length}");
    }

    /// <summary>The numbers of lines of the files under a folder, in order.</summary>
    public static IReadOnlyList<int> CountsUnder(string folder) =>
        [.. Repository.SourcesUnder(folder).Select(file => LinesOf(Repository.Read(file)).Count()).Order()];

    public static int Median(IReadOnlyList<int> ordered) => ordered[ordered.Count / 2];

    public static double ShareOfSmall(IReadOnlyList<int> counts) => counts.Count(count => count <= FewLines) / (double)counts.Count;

    private static IEnumerable<int> LinesOf(SourceText source, TextSpan span)
    {
        var place = source.Lines.GetLinePositionSpan(span);
        return Enumerable.Range(place.Start.Line, place.End.Line - place.Start.Line + 1);
    }

    public static IEnumerable<string> LinesOf(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
