using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>AWS's own small policies, each with one thing broken: the right rule speaks, at the right place.</summary>
public class MutationTests(ITestOutputHelper output)
{
    // What is replaced (first match), by what, and what the finding's span then holds; the rule.
    private static readonly (string Find, string Replace, string Id, string Span)[] Mutations =
    [
        ("\"Effect\"\\s*:", "\"Efect\":", "DSP1201", "Efect"),
        ("\"Resource\"\\s*:", "\"Resources\":", "DSP1201", "Resources"),
        ("\"Action\"\\s*:", "\"Actions\":", "DSP1201", "Actions"),
        ("\"Statement\"\\s*:", "\"Statements\":", "DSP1101", "Statements"),
        ("\"Allow\"", "\"allow\"", "DSP1202", "allow"),
        ("\"Effect\"\\s*:\\s*\"Allow\"\\s*,", "", "DSP1202", "{"),
        ("\"Effect\"\\s*:\\s*\"Allow\"", "\"Effect\": \"Allow\", \"NotAction\": \"s3:*\"", "DSP1204", ""),
        ("\"Effect\"\\s*:\\s*\"Allow\"", "\"Effect\": \"Allow\", \"Principal\": \"*\"", "DSP1207", ""),
        ("\"Effect\"\\s*:\\s*\"Allow\"", "\"Effect\": \"Allow\", \"Effect\": \"Allow\"", "DSP1003", ""),
        ("\"2012-10-17\"", "\"2012-10-18\"", "DSP1103", "2012-10-18"),
        ("(\"Resource\"\\s*:\\s*\\[?\\s*\")arn:aws:", "$1arn:asw:", "DSP1403", "asw"),
        ("(\"Resource\"\\s*:\\s*\\[?\\s*\")arn:aws:", "$1arm:aws:", "DSP1401", ""),
        ("\"StringEquals\"", "\"StringEqual\"", "DSP1501", "StringEqual"),
        ("\"StringLike\"", "\"StringAlike\"", "DSP1501", "StringAlike"),
        ("\"Null\"", "\"NullIfExists\"", "DSP1502", "NullIfExists"),
        ("\"Bool\"\\s*:\\s*\\{\\s*\"([^\"]+)\"\\s*:\\s*\"\\w+\"", "\"Bool\": { \"$1\": \"perhaps\"", "DSP1508", "perhaps"),
    ];

    [Fact]
    public void One_broken_thing_is_found_at_its_place()
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        var wrong = new List<string>();
        var count = 0;
        foreach (var (name, text) in ManagedPolicies.Read().Where(policy => policy.Text.Length <= 2048))
        {
            foreach (var (find, replace, id, span) in Mutations)
            {
                var mutated = new Regex(find, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Replace(text, replace, 1);
                if (mutated == text)
                    continue;
                count++;
                var place = FirstDifference(text, mutated);
                var before = PolicyValidator.Validate(text).Count(finding => finding.Rule.Id == id);
                var found = PolicyValidator.Validate(mutated).Where(finding => finding.Rule.Id == id).ToArray();
                if (found.Length <= before || !found.Any(finding => Fits(mutated, finding, span, place)))
                    wrong.Add($"{name}: {find} -> {replace}: no {id} there");
            }
        }

        foreach (var line in wrong)
            output.WriteLine(line);
        output.WriteLine($"{count} mutations");
        Assert.True(count > 3000, $"{count} mutations");
        Assert.Empty(wrong);
    }

    // An opening brace stands before what is missing; all else is where the texts part.
    private static bool Fits(string text, PolicyFinding finding, string span, int place) =>
        (span.Length == 0 || text.Substring(finding.Span.Start, finding.Span.Length) == span)
        && (span == "{" ? finding.Span.Start <= place : Math.Abs(finding.Span.Start - place) <= 60);

    private static int FirstDifference(string a, string b)
    {
        var index = 0;
        while (index < a.Length && index < b.Length && a[index] == b[index])
            index++;
        return index;
    }
}
