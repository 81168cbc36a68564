using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>The partition and the placeholders that a file uses.</summary>
internal sealed class FilePlaceholders
{
    private static readonly Regex Placeholder = new(@"(?<!\$)\{([A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, string> _spellings;

    /// <summary>Reads them off a policy.</summary>
    public FilePlaceholders(PolicySyntax policy)
    {
        var resources = policy.Statements.SelectMany(statement => statement.Resources).Select(resource => resource.Value).ToArray();
        Partition = resources.Select(PartitionOf).FirstOrDefault(partition => partition is not null) ?? "aws";
        _spellings = resources
            .SelectMany(resource => Placeholder.Matches(resource).Cast<Match>())
            .Select(match => match.Groups[1].Value)
            .GroupBy(Bare)
            .ToDictionary(group => group.Key, group => group.First());
    }

    /// <summary>The partition of the file's ARNs, <c>aws</c> where it has none.</summary>
    public string Partition { get; }

    /// <summary>The placeholder for a variable of the catalog: as the file spells it, else in snake case.</summary>
    public string Spell(string variable) =>
        "{" + (_spellings.TryGetValue(Bare(variable), out var known) ? known : SnakeCase(variable)) + "}";

    private static string? PartitionOf(string resource)
    {
        var parts = resource.Split([':'], 3);
        return parts.Length == 3 && parts[0] == "arn" && (parts[1] == "*" || Partitions.All.Contains(parts[1])) ? parts[1] : null;
    }

    private static string Bare(string name) => new(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());

    private static string SnakeCase(string variable)
    {
        var result = new StringBuilder();
        for (var index = 0; index < variable.Length; index++)
        {
            var character = variable[index];
            if (!char.IsLetterOrDigit(character))
                result.Append('_');
            else if (char.IsUpper(character) && index > 0 && StartsWord(variable, index))
                result.Append('_').Append(char.ToLowerInvariant(character));
            else
                result.Append(char.ToLowerInvariant(character));
        }

        return char.IsDigit(result[0]) ? "_" + result : result.ToString();
    }

    private static bool StartsWord(string variable, int index) =>
        char.IsLower(variable[index - 1]) || char.IsDigit(variable[index - 1])
        || (char.IsUpper(variable[index - 1]) && index + 1 < variable.Length && char.IsLower(variable[index + 1]));
}
