using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

/// <summary>dstack's backend, with the policy that it published and with the corrected one.</summary>
[Collection(nameof(PackageCollection))]
public sealed class SampleTests(PackedPackage package, SampleProject sample) : IClassFixture<SampleProject>
{
    private const string Policy = "policies/published/policy.json";

    // A piece of the line that the finding is on, then what the message must name.
    private static readonly (string File, string Code, string Severity, string Id, string Names)[] AtCalls =
    [
        ("Runners/Instances.cs", "ec2.CancelSpotInstanceRequestsAsync(", "warning", "DSP0001", "'ec2:CancelSpotInstanceRequests'"),
        ("Secrets/SecretStore.cs", "secrets.PutSecretValueAsync(", "warning", "DSP0001", "'secretsmanager:PutSecretValue'"),
        ("Secrets/SecretStore.cs", "secrets.DeleteSecretAsync(", "warning", "DSP0001", "'secretsmanager:DeleteSecret'"),
        ("Runners/RunnerRole.cs", "iam.AddRoleToInstanceProfileAsync(", "warning", "DSP0001", "'iam:PassRole'"),
        ("Logs/JobLogs.cs", "logs.DescribeLogGroupsAsync(", "warning", "DSP0003", "'logs:DescribeLogGroups'"),
        ("Runners/RunnerRole.cs", "iam.CreatePolicyAsync(", "warning", "DSP0003", "'iam:CreatePolicy'"),
        ("Runners/RunnerRole.cs", "iam.GetInstanceProfileAsync(", "warning", "DSP0003", "'iam:GetInstanceProfile'"),
        ("Runners/RunnerRole.cs", "iam.CreateInstanceProfileAsync(", "warning", "DSP0003", "'iam:CreateInstanceProfile'"),
        ("Runners/RunnerRole.cs", "iam.AddRoleToInstanceProfileAsync(", "warning", "DSP0003", "'iam:AddRoleToInstanceProfile'"),
        ("Runners/Instances.cs", "IamInstanceProfile = ", "warning", "DSP0004", "'iam:PassRole'"),
        ("Secrets/SecretStore.cs", "Tags = ", "warning", "DSP0004", "'secretsmanager:TagResource'"),
        ("Repos/RepoStore.cs", "Tags = ", "warning", "DSP0004", "'secretsmanager:TagResource'"),
        ("Logs/JobLogs.cs", "Tags = tags", "warning", "DSP0004", "'logs:TagResource'"),
        ("Runners/RunnerRole.cs", "new CreatePolicyRequest", "warning", "DSP0004", "'iam:TagPolicy'"),
        ("Runners/RunnerRole.cs", "new CreateRoleRequest", "warning", "DSP0004", "'iam:TagRole'"),
        ("Runners/RunnerRole.cs", "new CreateInstanceProfileRequest", "warning", "DSP0004", "'iam:TagInstanceProfile'"),
    ];

    // The number of the statement stands for the line that it begins on.
    private static readonly (string Code, string Severity, string Id, string Names)[] InPolicy =
    [
        ("\"Resources\"", "error", "DSP1201", "'Resource'"),
        ("1", "error", "DSP1205", "Resource"),
        ("\"s3://{bucket_name}\"", "error", "DSP1401", "'arn:aws:s3:::{bucket_name}'"),
        ("\"s3://{bucket_name}*\"", "error", "DSP1401", "'arn:aws:s3:::{bucket_name}/*'"),
        ("\"s3://{bucket_name}*\"", "warning", "DSP1414", "'arn:aws:s3:::{bucket_name}/*'"),
        ("ec2:CreateTags", "warning", "DSP1609", "'aws:ResourceTag/dstack_bucket'"),
        ("iam:AttachRolePolicy", "warning", "DSP1607", "'iam:PolicyARN'"),
        ("logs:DescribeLogGroups", "warning", "DSP1410", "'logs:DescribeLogGroups'"),
        ("9", "error", "DSP1205", "Resource"),
        ("ec2:CancelSpotRequests", "warning", "DSP1303", "'ec2:CancelSpotInstanceRequests'"),
        ("iam:CreatePolicy", "warning", "DSP1409", "'iam:CreatePolicy'"),
        ("iam:GetInstanceProfile", "warning", "DSP1409", "'iam:GetInstanceProfile'"),
        ("iam:CreateInstanceProfile", "warning", "DSP1409", "'iam:CreateInstanceProfile'"),
        ("iam:AddRoleToInstanceProfile", "warning", "DSP1409", "'iam:AddRoleToInstanceProfile'"),
    ];

    [Fact]
    public async Task ThePublishedPolicyShowsEveryFinding()
    {
        var found = await sample.BuildAsync(package, "published");
        var expected = AtCalls.Select(row => (row.File, Line: sample.LineOf(row.File, row.Code), row.Severity, row.Id))
            .Concat(InPolicy.Select(row => (File: Policy, Line: sample.LineOf(Policy, row.Code), row.Severity, row.Id)));
        Assert.Equal(
            expected.Order(),
            found.Select(finding => (finding.File, finding.Line, finding.Severity, finding.Id)).Order());

        // What README quotes is what the build prints.
        var quoted = BuildDiagnostic.ReadAll(
            await File.ReadAllTextAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken), Repository.Root);
        Assert.NotEmpty(quoted);
        Assert.Empty(quoted.Except(found));

        Assert.All(AtCalls, row => Assert.Contains(
            found,
            finding => finding.Id == row.Id && finding.File == row.File && finding.Message.Contains(row.Names, StringComparison.Ordinal)));
        Assert.All(InPolicy, row => Assert.Contains(
            found,
            finding => finding.Id == row.Id && finding.File == Policy && finding.Message.Contains(row.Names, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TheCorrectedPolicyIsSilent() => Assert.Empty(await sample.BuildAsync(package, "corrected", "-warnaserror"));

    /// <summary>
    /// Every action of both policies is called by the program, but for what the runner's wildcards cover beyond its calls.
    /// </summary>
    [Theory]
    [InlineData("published")]
    [InlineData("corrected")]
    public async Task OnlyTheRunnersWildcardsAllowMoreThanCallsUse(string policy)
    {
        using var folder = new TemporaryFolder();
        folder.Write("unused.globalconfig", "is_global = true\nglobal_level = 500\ndotnet_diagnostic.DSP0005.severity = warning\n");
        folder.Write(
            "unused.targets",
            $"""<Project><ItemGroup><EditorConfigFiles Include="{folder.Path}/unused.globalconfig" /></ItemGroup></Project>""");
        var found = await sample.BuildAsync(
            package, policy, "-p:TreatWarningsAsErrors=false", $"-p:CustomAfterMicrosoftCommonTargets={folder.Path}/unused.targets");

        var unused = found.Where(finding => finding.Id == "DSP0005").OrderBy(finding => finding.Line).ToArray();
        Assert.All(unused, finding => Assert.Equal("runner.policy.json", finding.File));
        Assert.Collection(
            unused.Select(finding => finding.Message),
            s3 =>
            {
                // What the calls could need of tags, versions and locks is in use too; a list of five tells of it.
                Assert.Contains("in use: 's3:", s3, StringComparison.Ordinal);
                Assert.Contains("'s3:GetObject'", s3, StringComparison.Ordinal);
                Assert.EndsWith(" more", s3, StringComparison.Ordinal);
            },
            logs => Assert.EndsWith(
                "in use: 'logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'", logs, StringComparison.Ordinal),
            ec2 => Assert.EndsWith("in use: 'ec2:CancelSpotInstanceRequests', 'ec2:TerminateInstances'", ec2, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnEmptyPolicyIsFilledFromTheCode()
    {
        var folder = Directory.CreateDirectory(sample.PathOf("policies/from-code"));
        try
        {
            var policy = Path.Combine(folder.FullName, "policy.json");
            await File.WriteAllTextAsync(
                policy, "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": []\n}\n", TestContext.Current.CancellationToken);
            Assert.Contains(await sample.BuildAsync(package, folder.Name), finding => finding.Id == "DSP1102");

            await FormatAsync(folder.Name);
            var filled = await File.ReadAllTextAsync(policy, TestContext.Current.CancellationToken);
            TestContext.Current.TestOutputHelper?.WriteLine(filled);
            Assert.Empty(await sample.BuildAsync(package, folder.Name, "-warnaserror"));

            await FormatAsync(folder.Name);
            Assert.Equal(filled, await File.ReadAllTextAsync(policy, TestContext.Current.CancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Task<string> FormatAsync(string policy) => DotNet.RunAsync(
        sample.Root,
        new Dictionary<string, string> { ["Policy"] = policy },
        "format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", "DSP0001", "DSP0004");

    [Fact]
    public void ThePublishedPolicyIsTheOneThatWasPublished()
    {
        var seed = Path.Combine(Repository.Shared, "seed", "policy.json");
        Assert.SkipUnless(File.Exists(seed), "The published policy is not beside this checkout.");
        Assert.Equal(File.ReadAllBytes(seed), File.ReadAllBytes(sample.PathOf(Policy)));
    }
}
