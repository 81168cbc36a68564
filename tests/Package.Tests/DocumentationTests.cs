using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Dstack.Permissions.Analyzer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Package.Tests;

public sealed partial class DocumentationTests
{
    private const string Pages = "https://github.com/dstackai/dstack-permissions-generators/blob/main/docs/rules/";

    private static readonly IReadOnlyList<DiagnosticDescriptor> Rules =
    [
        .. typeof(CallAnalyzer).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private const string WriteAnew =
        "write it anew: DSTACK_WRITE_DOCS=1 dotnet run --project tests/Package.Tests -- -class \"*DocumentationTests\"";

    [Theory]
    [InlineData("README.md", Pages)]
    [InlineData("docs/rules/README.md", "")]
    public void TablesOfRulesAreThoseOfTheDescriptors(string file, string pages)
    {
        var path = Repository.PathOf(file);
        var text = File.ReadAllText(path);
        var written = Table().Replace(
            text, match => match.Groups["start"].Value + TableOf(match.Groups["prefix"].Value, pages) + match.Groups["end"].Value);
        if (Environment.GetEnvironmentVariable("DSTACK_WRITE_DOCS") == "1")
            File.WriteAllText(path, written);
        else
            Assert.True(written == text, $"The table in {file} is not that of the descriptors; {WriteAnew}");
        Assert.Matches(Table(), text);
    }

    [Fact]
    public void EveryRuleHasItsPage() =>
        Assert.Empty(Rules.Where(rule => !File.Exists(Repository.PathOf("docs", "rules", rule.Id + ".md"))).Select(rule => rule.Id));

    private static string TableOf(string prefix, string pages) => string.Concat(
    [
        "| id | severity | what |\n|---|---|---|\n",
        .. Rules.Where(rule => rule.Id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(rule => $"| [{rule.Id}]({pages}{rule.Id}.md) | {SeverityOf(rule)} | "
                + $"{rule.Title.ToString().Replace("|", "\\|", StringComparison.Ordinal)} |\n"),
    ]);

    private static string SeverityOf(DiagnosticDescriptor rule) =>
        rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString().ToLowerInvariant() : "off";

    [GeneratedRegex(
        @"(?<start><!-- rules: (?<prefix>DSP\d) -->\n).*?(?<end><!-- /rules -->)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Table();
}
