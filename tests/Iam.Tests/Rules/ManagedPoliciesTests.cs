using System.Linq;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

public class ManagedPoliciesTests(ITestOutputHelper output)
{
    [Fact]
    public void Aws_own_policies_give_no_error()
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        var policies = ManagedPolicies.Read();
        Assert.True(policies.Count > 1600, $"{policies.Count} policies");
        var found = policies.SelectMany(policy => PolicyValidator.Validate(policy.Text).Select(finding => (policy.Name, Finding: finding))).ToArray();
        foreach (var rule in found.GroupBy(pair => (pair.Finding.Rule.Id, pair.Finding.Severity)).OrderBy(rule => rule.Key.Id, System.StringComparer.Ordinal))
            output.WriteLine($"{rule.Key.Id} {rule.Key.Severity}: {rule.Count()} in {rule.Select(pair => pair.Name).Distinct().Count()} policies");
        if (System.Environment.GetEnvironmentVariable("SHOW") is { } id)
        {
            foreach (var (name, finding) in found.Where(pair => pair.Finding.Rule.Id == id))
                output.WriteLine($"{name}: {finding.Message}");
        }

        Assert.Empty(found.Where(pair => pair.Finding.Severity == PolicySeverity.Error).Select(pair => $"{pair.Name}: {pair.Finding.Rule.Id} {pair.Finding.Message}"));
    }
}
