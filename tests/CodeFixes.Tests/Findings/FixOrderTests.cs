using System.Collections.Generic;
using System.Text;
using CsCheck;
using Dstack.Permissions.CodeFixes.Findings;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests.Findings;

/// <summary>All fixes at once are the single fixes one after another, whichever comes first.</summary>
public class FixOrderTests
{
    private static readonly Gen<(string Policy, int[] Order)> Orders = Gen.Select(FaultyPolicies.Texts, Gen.Int[0, 1_000].Array[60]);

    [Fact]
    public void Of_generated_policies() => Orders.Sample(
        (policy, order) => Compare(policy, order), iter: 60, print: Print);

    /// <summary>AWS's own policies, with faults put in.</summary>
    [Fact]
    public void Of_managed_policies()
    {
        Assert.SkipUnless(ManagedPolicies.Exist, "The corpus of managed policies is not beside this checkout.");
        Gen.Select(ManagedPolicies.Broken, Gen.Int[0, 1_000].Array[80]).Sample(
            (policy, order) => Compare(policy, order), iter: 150, print: Print);
    }

    private static bool Compare(string policy, IReadOnlyList<int> order)
    {
        var steps = new StringBuilder();
        var text = policy;
        for (var step = 0; step < order.Count && FindingAssert.AnswerFrom(text, order[step]) is { } answer; step++)
        {
            var (finding, title, after) = answer;
            steps.AppendLine($"{finding.Rule.Id} {finding.Statement}: {title}");
            text = after;
        }

        var all = FixedPolicy.Create(SourceText.From(policy), PolicyFileKind.Managed, IamCatalog.Default, _ => true);
        Assert.Empty(JsonReader.Read(text).Faults);
        if (all.Text.ToString() != text)
            Assert.Fail($"{policy}\n--- one by one:\n{steps}{text}\n--- all:\n{all.Text}");
        Assert.Equal(0, FixedPolicy.Create(all.Text, PolicyFileKind.Managed, IamCatalog.Default, _ => true).Steps);
        return true;
    }

    private static string Print((string Policy, int[] Order) sample) => sample.Policy + " " + string.Join(",", sample.Order);
}
