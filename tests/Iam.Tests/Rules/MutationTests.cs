using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Rules;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>
/// AWS's own small policies, each with one thing broken: the right rules speak at exactly the right places, and no other rule.
/// </summary>
public class MutationTests(ITestOutputHelper output)
{
    private static IEnumerable<(string Name, string Text)> SmallPolicies =>
        ManagedPolicies.Read().Where(policy => policy.Text.Length <= 2048);

    [Fact]
    public void One_broken_thing_is_found_at_its_place_and_nothing_else()
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        var counts = Mutations.All.ToDictionary(mutation => mutation, _ => 0);
        var wrong = new List<(string Name, string Fault)>();
        foreach (var (name, text) in SmallPolicies)
        {
            var before = Warnings(text, PolicyValidator.Validate(text)).ToHashSet();
            foreach (var mutation in Mutations.All)
            {
                if (mutation.Apply(text) is not { } markup)
                    continue;
                counts[mutation]++;
                if (Check(markup, mutation, before) is { } fault)
                    wrong.Add((name, $"{mutation}: {fault}"));
            }
        }

        foreach (var kind in wrong.GroupBy(line => line.Fault))
            output.WriteLine($"{kind.Count()} times: {kind.Key}, first in {kind.First().Name}");
        output.WriteLine($"{counts.Values.Sum()} mutations, {wrong.Count} wrong");
        Assert.Empty(wrong);
        foreach (var (mutation, _) in counts.Where(count => count.Value == 0))
            output.WriteLine($"never: {mutation}");
        Assert.DoesNotContain(0, counts.Values);
        Assert.True(counts.Values.Sum() > 100_000, $"{counts.Values.Sum()} mutations");
    }

    [Fact]
    public void Cut_off_anywhere_it_is_one_error()
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        foreach (var (name, text) in SmallPolicies)
        {
            for (var tenth = 0; tenth < 10; tenth++)
            {
                var cut = text[..(text.TrimEnd().Length * tenth / 10)];
                var finding = Assert.Single(PolicyValidator.Validate(cut));
                Assert.True(finding.Rule.Id == "DSP1001"
                    && finding.Span.End >= cut.TrimEnd().Length, $"{name} cut at {cut.Length}: {finding.Rule.Id} at {finding.Span}");
            }
        }
    }

    private static string? Check(PolicyMarkup markup, Mutation mutation, HashSet<string> before)
    {
        var found = PolicyValidator.Validate(markup.Text);
        var expected = markup.Expected.Select(mark => $"{mark.Span.Start} {mark.Id} {Cut(markup.Text, mark.Span)}").ToHashSet();
        var missing =
            expected.Except(found.Select(finding => $"{finding.Span.Start} {finding.Rule.Id} {Cut(markup.Text, finding.Span)}")).ToArray();
        var extra = found
            .Where(finding => !expected.Contains($"{finding.Span.Start} {finding.Rule.Id} {Cut(markup.Text, finding.Span)}"))
            .Where(finding => finding.Severity == PolicySeverity.Error
                || (finding.Severity == PolicySeverity.Warning && !mutation.MayFollow(finding.Rule.Id)
                    && !before.Any(warning => Show(markup.Text, finding).StartsWith(warning, StringComparison.Ordinal))))
            .Select(finding => Show(markup.Text, finding))
            .ToArray();
        return missing.Length + extra.Length == 0 ? null : $"missing: {string.Join(", ", missing)}; too much: {string.Join(", ", extra)}";
    }

    // What a policy had before moves with its text, perhaps with something put behind it, and is known again by it.
    private static IEnumerable<string> Warnings(string text, IEnumerable<PolicyFinding> findings) =>
        findings.Where(finding => finding.Severity == PolicySeverity.Warning).Select(finding => Show(text, finding));

    private static string Show(string text, PolicyFinding finding) => $"{finding.Rule.Id} {Cut(text, finding.Span)}";

    private static string Cut(string text, SourceSpan span) => text.Substring(span.Start, span.Length);
}
