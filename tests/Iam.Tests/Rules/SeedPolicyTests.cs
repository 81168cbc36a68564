using System.IO;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>The published policy of dstack 0.0.11: a real file with real faults.</summary>
public class SeedPolicyTests
{
    private static readonly string[] Expected =
    [
        "4 DSP1205 Error {",
        "7 DSP1201 Error Resources",
        "8 DSP1401 Error s3://{bucket_name}",
        "9 DSP1401 Error s3://{bucket_name}*",
        "9 DSP1414 Warning s3://{bucket_name}*",
        "16 DSP1410 Warning logs:DescribeLogGroups",
        "73 DSP1609 Warning ec2:CreateTags",
        "77 DSP1205 Error {",
        "80 DSP1303 Warning ec2:CancelSpotRequests",
        "94 DSP1607 Warning iam:AttachRolePolicy",
        "101 DSP1409 Warning iam:CreatePolicy",
        "108 DSP1409 Warning iam:GetInstanceProfile",
        "109 DSP1409 Warning iam:CreateInstanceProfile",
        "110 DSP1409 Warning iam:AddRoleToInstanceProfile",
    ];

    [Fact]
    public void Every_fault_is_found_at_its_place()
    {
        var text = Read();
        var found = PolicyValidator.Validate(text).Where(finding => finding.Severity > PolicySeverity.Info);
        Assert.Equal(Expected, found.Select(finding => Show(text, finding)));
    }

    [Theory]
    [InlineData("policies/corrected/policy.json")]
    [InlineData("runner.policy.json")]
    public void The_corrected_policies_give_no_warning(string name)
    {
        var path = Path.Combine(SharedFiles.Root, "samples", "DstackBackend", name);
        Assert.DoesNotContain(PolicyValidator.Validate(File.ReadAllText(path)), finding => finding.Severity > PolicySeverity.Info);
    }

    [Theory]
    [InlineData("ec2:CancelSpotInstanceRequests", GrantStatus.Missing)]
    [InlineData("secretsmanager:PutSecretValue", GrantStatus.Missing)]
    [InlineData("secretsmanager:DeleteSecret", GrantStatus.Missing)]
    [InlineData("secretsmanager:TagResource", GrantStatus.Missing)]
    [InlineData("iam:PassRole", GrantStatus.Missing)]
    [InlineData("logs:DescribeLogGroups", GrantStatus.Ineffective)]
    [InlineData("iam:CreatePolicy", GrantStatus.Ineffective)]
    [InlineData("iam:GetInstanceProfile", GrantStatus.Ineffective)]
    [InlineData("s3:ListBucket", GrantStatus.Unsure)]
    [InlineData("s3:GetObject", GrantStatus.Unsure)]
    [InlineData("s3:CreateBucket", GrantStatus.Unsure)]
    [InlineData("ec2:TerminateInstances", GrantStatus.Unsure)]
    [InlineData("ec2:RunInstances", GrantStatus.Granted)]
    [InlineData("ec2:CreateTags", GrantStatus.Granted)]
    [InlineData("logs:CreateLogGroup", GrantStatus.Granted)]
    [InlineData("logs:FilterLogEvents", GrantStatus.Granted)]
    [InlineData("secretsmanager:ListSecrets", GrantStatus.Granted)]
    [InlineData("iam:CreateRole", GrantStatus.Granted)]
    public void Actions_are_judged(string action, GrantStatus expected)
    {
        Assert.True(ActionName.TryParse(action, out var name));
        var grants = new PolicyGrants(PolicyFile.Read(Read(), IamCatalog.Default), IamCatalog.Default);
        Assert.Equal(expected, grants.Judge(name).Status);
    }

    [Fact]
    public void Cut_anywhere_it_gives_one_error_at_its_place()
    {
        var text = Read().TrimEnd();
        for (var length = 0; length < text.Length; length++)
        {
            var finding = Assert.Single(PolicyValidator.Validate(text[..length]));
            Assert.Equal(("DSP1001", PolicySeverity.Error), (finding.Rule.Id, finding.Severity));
            Assert.True(finding.Span.End == length
                || (finding.Span.End <= length && text[..length].TrimEnd().Length <= finding.Span.End), $"{length}: {finding.Span}");
        }
    }

    private static string Show(string text, PolicyFinding finding) =>
        $"{text.Take(finding.Span.Start).Count(character => character == '\n') + 1} {finding.Rule.Id} {finding.Severity} "
            + $"{text.Substring(finding.Span.Start, finding.Span.Length)}";

    private static string Read()
    {
        var path = SharedFiles.Find("seed/policy.json");
        Assert.SkipWhen(path is null, SharedFiles.Missing);
        return File.ReadAllText(path);
    }
}
