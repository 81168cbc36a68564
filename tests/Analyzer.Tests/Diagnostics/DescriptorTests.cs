using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer.Tests.Diagnostics;

/// <summary>What holds for every descriptor.</summary>
public class DescriptorTests
{
    private static readonly string Root = typeof(DescriptorTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static readonly IReadOnlyList<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(CallAnalyzer).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)System.Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> Ids { get; } =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().Order()];

    [Fact]
    public void Every_analyzer_is_found() => Assert.True(Analyzers.Count >= 3 && Ids.Count > 20);

    [Fact]
    public void Every_id_of_the_assembly_is_supported_by_an_analyzer() => Assert.Empty(
        typeof(DiagnosticIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Except(Ids.Select(row => row.Data)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_has_one_descriptor_with_title_message_and_help_link(string id)
    {
        var descriptor = Assert.Single(Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct(), found => found.Id == id);

        Assert.EndsWith($"/docs/rules/{id}.md", descriptor.HelpLinkUri, System.StringComparison.Ordinal);
        Assert.NotEmpty(descriptor.Title.ToString());
        Assert.NotEmpty(descriptor.MessageFormat.ToString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_has_a_page_with_the_usual_sections(string id)
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "rules", id + ".md"));

        Assert.StartsWith($"# {id}: ", page, System.StringComparison.Ordinal);
        foreach (var section in new[] { "## Cause", "## Description", "## How to fix", "## How to suppress" })
            Assert.Contains(section, page, System.StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_has_a_test_class(string id)
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("DescriptorTests.cs", System.StringComparison.Ordinal));

        Assert.Contains(tests, path => File.ReadAllText(path).Contains(id, System.StringComparison.Ordinal));
    }

    [Fact]
    public void The_policy_rules_are_those_of_Iam() => Assert.Equal(
        RuleRegistry.Descriptors.Select(rule => (rule.Id, rule.Title, rule.MessageFormat, Severity(rule), rule.IsEnabledByDefault)),
        PolicyRuleDescriptors.All.Select(descriptor => (
            descriptor.Id,
            descriptor.Title.ToString(),
            descriptor.MessageFormat.ToString(),
            descriptor.DefaultSeverity,
            descriptor.IsEnabledByDefault)));

    [Fact]
    public void The_release_files_list_every_id_with_its_category_severity_and_title() => Assert.Equal(
        Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Distinct()
            .OrderBy(descriptor => descriptor.Id, System.StringComparer.Ordinal)
            .Select(descriptor => (
                descriptor.Id,
                descriptor.Category,
                descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled",
                descriptor.Title.ToString())),
        new[] { "AnalyzerReleases", "PolicyRuleReleases" }
            .SelectMany(file => Regex.Matches(
                File.ReadAllText(Path.Combine(Root, "src", "Analyzer", file + ".Unshipped.md")),
                @"^(DSP\d+) \| (\w+) \| (\w+) \| (.*)$",
                RegexOptions.Multiline))
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value.Trim())));

    private static DiagnosticSeverity Severity(RuleDescriptor rule) => PolicyRuleDescriptors.SeverityOf(rule.Severity);
}
