using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CodeFixes.Findings;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests.Findings;

/// <summary>To offer the fix of a whole file, no more is computed than it takes to know that there is one.</summary>
public class OfferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    public void An_offer_is_made_where_more_findings_have_an_answer(int than) =>
        Assert.True(FixedPolicy.HasMore(than, Misspelt(100), PolicyFileKind.Managed, IamCatalog.Default, _ => true));

    [Theory]
    [InlineData(100)]
    [InlineData(500)]
    public void No_offer_is_made_where_no_more_have_one(int than) =>
        Assert.False(FixedPolicy.HasMore(than, Misspelt(100), PolicyFileKind.Managed, IamCatalog.Default, _ => true));

    [Fact]
    public void No_offer_is_made_for_rules_that_the_project_does_not_report() =>
        Assert.False(FixedPolicy.HasMore(0, Misspelt(100), PolicyFileKind.Managed, IamCatalog.Default, rule => rule.Id != "DSP1303"));

    /// <summary>The missing comma has one answer; what it hid has more.</summary>
    [Theory]
    [InlineData("\"Action\": \"s3:GetObjects\"", true)]
    [InlineData("\"Action\": \"s3:GetObject\"", false)]
    public void Behind_broken_JSON_stands_more(string action, bool hasMore) => Assert.Equal(
        hasMore,
        FixedPolicy.HasMore(
            1,
            SourceText.From($$"""
                { "Version": "2012-10-17" "Statement": { "Effect": "Allow", {{action}}, "Resource": "arn:aws:s3:::b/*" } }
                """),
            PolicyFileKind.Managed,
            IamCatalog.Default,
            _ => true));

    /// <summary>An answer can do another one's work, and it can reveal more: the offer knows what the fix will do.</summary>
    [Theory]
    [InlineData(0, "Statement", "Allow", "'s3:GetObject'")]
    [InlineData(1, "Statement", "allow", "'s3:GetObject'")]
    [InlineData(2, "Statment", "allow", "'s3:GetObject'")]
    [InlineData(3, "Statment", "allow", "'s3:GetObjects'")]
    [InlineData(2, "Statement", "Allow", "['s3:GetObject', 's3:Get*', 's3:GetObject']")]
    public void The_offer_is_made_exactly_where_the_fix_takes_more_steps(int steps, string element, string effect, string actions)
    {
        var text = SourceText.From($$"""
            { "Version": "2012-10-17", "{{element}}": {
              "Effect": "{{effect}}", "Action": {{actions.Replace('\'', '"')}}, "Resource": "arn:aws:s3:::b/*" } }
            """);
        Assert.Equal(steps, FixedPolicy.Create(text, PolicyFileKind.Managed, IamCatalog.Default, _ => true).Steps);
        Assert.All(
            Enumerable.Range(0, 5),
            than => Assert.Equal(
                steps > than, FixedPolicy.HasMore(than, text, PolicyFileKind.Managed, IamCatalog.Default, _ => true)));
    }

    /// <summary>Allocated bytes instead of time: the same in every run.</summary>
    [Fact]
    public void An_offer_for_100_findings_costs_a_small_part_of_the_fix()
    {
        var text = Misspelt(100);
        Offer();
        Fix();
        var offer = Allocated(Offer);
        var fix = Allocated(Fix);
        Assert.True(offer * 20 < fix, $"The offer allocates {offer} bytes, the fix {fix}.");

        void Offer() => Assert.True(FixedPolicy.HasMore(1, text, PolicyFileKind.Managed, IamCatalog.Default, _ => true));

        void Fix() => Assert.Equal(100, FixedPolicy.Create(text, PolicyFileKind.Managed, IamCatalog.Default, _ => true).Steps);
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Each action of a statement of its own lacks a letter.
    private static SourceText Misspelt(int count)
    {
        IEnumerable<string> names = IamCatalog.Default.FindService("ec2")!.Actions
            .Where(action => action.ResourceTypes.Count == 0 && action.Name.StartsWith("Describe", StringComparison.Ordinal))
            .Select(action => action.Name)
            .Where(name => name.Length > 20)
            .Take(count);
        var statements = names.Select(name =>
            $$"""{ "Effect": "Allow", "Action": "ec2:{{name.Remove(name.Length - 3, 1)}}", "Resource": "*" }""");
        return SourceText.From($$"""
            { "Version": "2012-10-17", "Statement": [
              {{string.Join(",\n  ", statements)}}
            ] }
            """);
    }
}
