using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.CodeFixes.Findings;
using Dstack.Permissions.Iam;

namespace Dstack.Permissions.CodeFixes.Tests;

public partial class DocumentationTests
{
    private const string None = "None: ";

    private static readonly string Docs = Path.Combine(
        typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(
            attribute => attribute.Key == "RepositoryRoot").Value!, "docs");

    /// <summary>What the page of each rule for policy files says of its fix.</summary>
    private static readonly IReadOnlyDictionary<string, string> Fixes = RuleRegistry.Descriptors
        .Select(rule => rule.Id)
        .Append(DiagnosticIds.UnusedAction)
        .Order(StringComparer.Ordinal)
        .ToDictionary(id => id, id => Row().Match(File.ReadAllText(Path.Combine(Docs, "rules", id + ".md"))).Groups["fix"].Value);

    [Fact]
    public void The_page_of_every_rule_says_whether_it_has_a_fix_and_the_provider_agrees()
    {
        Assert.Empty(Fixes.Where(fix => fix.Value.Length == 0).Select(fix => fix.Key));
        var fixable = Fixes.Where(fix => !fix.Value.StartsWith(None, StringComparison.Ordinal)).Select(fix => fix.Key).ToArray();
        Assert.Equal(FindingEdits.Ids.Concat(FindingProposals.Ids).Order(StringComparer.Ordinal), fixable);
        Assert.Equal(fixable, new PolicyFileCodeFixProvider().FixableDiagnosticIds);
        Assert.Equal(fixable.Except(FindingProposals.Ids).Where(id => id != DiagnosticIds.UnusedAction),
            RuleRegistry.Descriptors.Where(rule => rule.HasFix).Select(rule => rule.Id));
    }

    [Fact]
    public void The_table_of_fixes_is_that_of_the_pages()
    {
        var path = Path.Combine(Docs, "fixes.md");
        var text = File.ReadAllText(path);
        var rows = string.Concat(Fixes
            .Where(fix => !fix.Value.StartsWith(None, StringComparison.Ordinal))
            .Select(fix => $"| [{fix.Key}](rules/{fix.Key}.md) | {fix.Value} |\n"));
        var written = Table().Replace(
            text, "<!-- fixes -->\n| rule | fix |\n|---|---|\n" + rows.Replace("$", "$$", StringComparison.Ordinal) + "<!-- /fixes -->");
        if (Environment.GetEnvironmentVariable("DSTACK_WRITE_DOCS") == "1")
            File.WriteAllText(path, written);
        else
            Assert.Equal(written, text);
        Assert.Matches(Table(), text);
    }

    [GeneratedRegex(@"^\| Code fix \| (?<fix>.+) \|\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex(@"<!-- fixes -->\n.*?<!-- /fixes -->", RegexOptions.Singleline)]
    private static partial Regex Table();
}
