using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>A part of a text that another program would have filled in.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Text">The part.</param>
/// <param name="Kind">What it is, and in which language.</param>
/// <param name="Advice">What to write instead.</param>
internal sealed record ForeignTemplate(int Start, string Text, string Kind, string Advice)
{
    private static readonly char[] Starts = ['<', '%', '{', '$', '!'];

    // The first that fits a place says what it is. '$LATEST' and '$DEFAULT' are names of AWS.
    private static readonly (Regex Pattern, string Kind)[] Languages =
    [
        (Compile(@"\$\{\{.*?\}\}"), "an expression of GitHub Actions or Azure Pipelines"),
        (Compile(@"\{\{.*?\}\}"), "an expression of Mustache, Jinja or Helm"),
        (Compile(@"\{%.*?%\}"), "a tag of Jinja or Liquid"),
        (Compile(@"<%.*?%>"), "a tag of ERB or EJS"),
        (Compile(@"<[A-Za-z][\w .:-]*>"), "a gap that was not filled in"),
        (Compile(@"%[A-Za-z_]\w*%"), "a variable of the Windows command line"),
        (Compile(@"\$\([\w.-]+\)"), "a variable of Azure Pipelines or Make"),
        (Compile(@"\$\{Token\[[^\]]*\]\}"), "a token of AWS's CDK that was not resolved"),
        (Compile(@"\$env:[A-Za-z_]\w*"), "a variable of PowerShell"),
        (Compile(@"(?<!\w)\$(?!LATEST\b|DEFAULT\b)[A-Z_][A-Z0-9_]+\b"), "a variable of a shell"),
        (Compile(@"#\{[^{}]+\}"), "an expression of Ruby or Octopus Deploy"),
        (Compile(@"\*{3} ?\w[\w .-]*?\w ?\*{3}"), "a gap in an example of AWS's documentation"),
        (Compile(@"^!(Ref|Sub|GetAtt|ImportValue|Join|Select|FindInMap)\s.*"), "a function of CloudFormation in YAML"),
    ];

    /// <summary>The foreign parts of a text, in order.</summary>
    public static IEnumerable<ForeignTemplate> FindAll(string text, IamCatalog catalog)
    {
        if (text.IndexOfAny(Starts) < 0 && text.IndexOf("***", StringComparison.Ordinal) < 0)
            return [];
        var found = new List<ForeignTemplate>();
        foreach (var (pattern, kind) in Languages)
            Add(found, pattern.Matches(text), match => new(match.Index, match.Value, kind, PlaceholderName.Advise(match.Value)));
        Add(found, BracedText.Escapes.Matches(text), match => BracedText.ReadEscape(match));
        Add(found, BracedText.Variables.Matches(text), match => BracedText.ReadVariable(match, catalog));
        Add(found, BracedText.Placeholders.Matches(text), match => BracedText.ReadPlaceholder(match, text, catalog));
        return found.OrderBy(template => template.Start);
    }

    public static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static void Add(List<ForeignTemplate> found, MatchCollection matches, Func<Match, ForeignTemplate?> read)
    {
        foreach (Match match in matches)
        {
            var isTaken = found.Exists(other => other.Start < match.Index + match.Length && match.Index < other.Start + other.Text.Length);
            if (!isTaken && read(match) is { } template)
                found.Add(template);
        }
    }
}
