using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dstack.Permissions.CatalogBuilder.Needs;

/// <summary>
/// AWS's table of the operations of one client: the actions that each may be authorised against. What it says of roles, tags and keys holds
/// for some requests only.
/// </summary>
/// <param name="Page">The file that it stands in, without extension.</param>
/// <param name="Client">The client as AWS's page names it.</param>
/// <param name="Prefix">The prefix of the service's actions.</param>
/// <param name="Actions">The actions of each operation that needs anything else than the action of its own name.</param>
/// <param name="SameName">The number of the other operations.</param>
public sealed record OperationTable(
    string Page, string Client, string Prefix, IReadOnlyDictionary<string, IReadOnlyList<string>> Actions, int SameName)
{
    private const string Heading = "# service ";
    private const string PrefixWord = " prefix ";
    private const string Complete = " complete";
    private const string Count = "# same-name operations: ";
    private const string NoAction = "-";

    /// <summary>The tables of a folder of transcribed pages, one file a page.</summary>
    /// <exception cref="InvalidDataException">A line is not of the format; the message names file and line.</exception>
    public static IReadOnlyList<OperationTable> ReadAll(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(path => Read(Path.GetFileNameWithoutExtension(path), File.ReadAllLines(path))),
    ];

    /// <summary>The tables of one page.</summary>
    public static IEnumerable<OperationTable> Read(string page, IReadOnlyList<string> lines)
    {
        (string Client, string Prefix)? section = null;
        var actions = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var sameName = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith(Heading, StringComparison.Ordinal))
            {
                if (section is { } ended)
                    yield return new OperationTable(page, ended.Client, ended.Prefix, actions, sameName);
                section = ReadHeading(line) ?? throw Fault(page, i, line);
                (actions, sameName) = (new(StringComparer.Ordinal), 0);
            }
            else if (line.StartsWith(Count, StringComparison.Ordinal))
            {
                if (!int.TryParse(line.AsSpan(Count.Length), out sameName))
                    throw Fault(page, i, line);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (section is not { } current || words.Length < 2 || !actions.TryAdd(words[0], ReadActions(words, current.Prefix)))
                    throw Fault(page, i, line);
            }
        }

        if (section is { } last)
            yield return new OperationTable(page, last.Client, last.Prefix, actions, sameName);
    }

    private static (string Client, string Prefix)? ReadHeading(string line)
    {
        var at = line.LastIndexOf(PrefixWord, StringComparison.Ordinal);
        if (at < Heading.Length)
            return null;
        var prefix = line[(at + PrefixWord.Length)..];
        if (prefix.EndsWith(Complete, StringComparison.Ordinal))
            prefix = prefix[..^Complete.Length];
        return (line[Heading.Length..at], prefix.Trim());
    }

    // The values of iam:PassedToService in braces are a table of their own.
    private static IReadOnlyList<string> ReadActions(string[] words, string prefix) =>
    [
        .. words.Skip(1)
            .Where(word => word != NoAction)
            .Select(word => word.Split('{')[0])
            .Select(action => action.Contains(':', StringComparison.Ordinal) ? action : prefix + ":" + action)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static InvalidDataException Fault(string page, int line, string text) =>
        new($"{page}.txt({line + 1}): '{text}' is no heading, no count and no operation with its actions.");
}
