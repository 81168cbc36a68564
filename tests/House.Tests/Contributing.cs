using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Dstack.Permissions.House.Tests;

/// <summary>What CONTRIBUTING.md says, as tests read it.</summary>
internal static partial class Contributing
{
    private static readonly string Text = Repository.Read("CONTRIBUTING.md").Replace("\r\n", "\n", StringComparison.Ordinal);

    public static Floors FloorsOf(string project) => new(
        Row().Matches(Text).Single(row => row.Groups["project"].Value == project).Groups["floors"].Value);

    /// <summary>The first path of each step, with placeholders such as <c>&lt;Name&gt;</c>.</summary>
    public static IReadOnlyList<string> RecipeFor(string title)
    {
        var section = Text.Split("\n### " + title + "\n")[1].Split("\n#")[0];
        return [.. Step().Matches(section).Select(step => step.Groups["path"].Value)];
    }

    [GeneratedRegex(@"^\| `(?<project>\w+)` \| (?<floors>`.*→.*) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\d\. `(?<path>[^`]+)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Step();
}
