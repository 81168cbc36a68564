using System;
using System.IO;
using System.Linq;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>AWS's own policies: what IAM has saved is no error, and what else is said of it stands in docs/managed-policies.md.</summary>
public class ManagedPoliciesTests
{
    private static readonly Lazy<(string Name, PolicyFinding Finding)[]> Found = new(() =>
        [.. ManagedPolicies.Read().SelectMany(policy => PolicyValidator.Validate(policy.Text).Select(finding => (policy.Name, finding)))]);

    [Fact]
    public void They_are_all_there()
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        Assert.True(ManagedPolicies.Read().Count > 1600);
    }

    [Fact]
    public void They_give_no_error_but_for_the_quotas_that_aws_exempts_them_from()
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        Assert.Equal(83, Found.Value.Count(pair => pair.Finding.Rule.Id == "DSP1701"));
        Assert.Empty(Found.Value
            .Where(pair => pair.Finding.Severity == PolicySeverity.Error && pair.Finding.Rule.Id is not ("DSP1701" or "DSP1703"))
            .Select(pair => $"{pair.Name}: {pair.Finding.Rule.Id} {pair.Finding.Message}"));
    }

    [Fact]
    public void The_findings_are_those_of_the_table()
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        var rows = Found.Value
            .GroupBy(pair => (pair.Finding.Rule.Id, pair.Finding.Severity))
            .OrderBy(rule => rule.Key.Id, StringComparer.Ordinal)
            .ThenByDescending(rule => rule.Key.Severity)
            .Select(
                rule => $"| {rule.Key.Id} | {rule.Key.Severity} | {rule.Count()} | {rule.Select(pair => pair.Name).Distinct().Count()} |");
        var table = File.ReadAllLines(Path.Combine(SharedFiles.Root, "docs", "managed-policies.md")).Where(
            line => line.StartsWith("| DSP", StringComparison.Ordinal));
        var expected = string.Join('\n', rows);
        var actual = string.Join('\n', table.Select(line => string.Join('|', line.Split('|').Take(5)) + "|"));
        Assert.True(expected == actual, "docs/managed-policies.md should have the rows\n" + expected);
    }
}
