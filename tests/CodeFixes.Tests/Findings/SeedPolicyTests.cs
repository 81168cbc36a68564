using System.IO;
using System.Linq;
using System.Reflection;
using Dstack.Permissions.CodeFixes.Tests.Edits;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.CodeFixes.Tests.Findings;

/// <summary>The published policy of dstack 0.0.11, mended by fixes alone.</summary>
public class SeedPolicyTests
{
    private static readonly string[] NeededByTheProgram =
    [
        "ec2:CancelSpotInstanceRequests", "secretsmanager:PutSecretValue", "secretsmanager:DeleteSecret", "secretsmanager:TagResource",
            "iam:PassRole",
        "iam:TagRole", "iam:TagPolicy", "iam:TagInstanceProfile", "logs:TagResource", "logs:DescribeLogGroups", "iam:CreatePolicy",
        "iam:GetInstanceProfile", "iam:CreateInstanceProfile", "iam:AddRoleToInstanceProfile",
    ];

    // What only a person can decide: which condition guards a grant, and which buckets are meant.
    private static readonly string[] LeftToPeople =
        ["DSP1414", "DSP1602", "DSP1603", "DSP1605", "DSP1607", "DSP1608", "DSP1609", "DSP1601"];

    [Fact]
    public void Fixes_alone_end_at_a_policy_that_aws_takes_and_that_allows_the_program()
    {
        var path = Path.Combine(RepositoryRoot, "..", "shared", "seed", "policy.json");
        Assert.SkipWhen(!File.Exists(path), "The shared seed policy is not beside the repository.");
        var text = File.ReadAllText(path);
        for (var step = 1; FindingAssert.FirstAnswer(text) is { } answer; step++)
        {
            Assert.True(step < 100, "The fixes do not come to an end.");
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{step}. {answer.Finding.Rule.Id} statement {answer.Finding.Statement}: {answer.Title}");
            text = answer.After;
        }

        text = EditAssert.Allow(text, NeededByTheProgram);
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        var left = FindingAssert.FindingsOf(text)
            .Where(finding => finding.Severity >= PolicySeverity.Warning && !LeftToPeople.Contains(finding.Rule.Id))
            .Select(finding => finding.Rule.Id + " " + finding.Message);
        Assert.Empty(left);
        Assert.Equal(text, EditAssert.Allow(text, NeededByTheProgram));
    }

    private static string RepositoryRoot => typeof(SeedPolicyTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
