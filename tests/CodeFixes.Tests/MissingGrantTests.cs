using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.CodeFixes.Edits;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.CodeFixes.Tests;

public class MissingGrantTests
{
    [Theory]
    [InlineData("/a/policy.json", "policy.json")]
    [InlineData("/a/policy.json|/a/runner.policy.json", "policy.json", "runner.policy.json")]
    [InlineData("/a/x/policy.json|/a/y/policy.json", "x/policy.json", "y/policy.json")]
    [InlineData("C:\\a\\policy.json", "policy.json")]
    public void A_file_is_called_by_its_name_and_its_folder_only_where_that_tells_it_from_another(string paths, params string[] names)
    {
        var grant = MissingGrant.Read(Create("s3:GetObject", paths));
        Assert.NotNull(grant);
        Assert.Equal(names, grant.Policies.Select(grant.DisplayNameOf));
    }

    [Theory]
    [InlineData("s3:GetObject", "")]
    [InlineData("s3GetObject", "/a/policy.json")]
    [InlineData(null, "/a/policy.json")]
    public void A_diagnostic_without_action_or_file_has_no_fix(string? action, string paths) =>
        Assert.Null(MissingGrant.Read(Create(action, paths)));

    [Theory]
    [InlineData("ec2.amazonaws.com", "StringEquals iam:PassedToService ec2.amazonaws.com")]
    [InlineData("ec2.amazonaws.com|eks.amazonaws.com", "StringEquals iam:PassedToService ec2.amazonaws.com eks.amazonaws.com")]
    [InlineData("", null)]
    public void A_role_is_passed_to_the_services_that_the_diagnostic_names(string services, string? guard) => Assert.Equal(
        guard, Written(MissingGrant.Read(Create("iam:PassRole", "/a/policy.json", (DiagnosticProperties.PassedTo, services)))!.Need.Guard));

    [Theory]
    [InlineData("s3.${region}.amazonaws.com", "StringLike kms:ViaService s3.*.amazonaws.com")]
    [InlineData("s3.eu-west-1.amazonaws.com", "StringEquals kms:ViaService s3.eu-west-1.amazonaws.com")]
    [InlineData("", null)]
    public void A_key_is_used_through_the_service_that_the_call_shows(string via, string? guard) =>
        Assert.Equal(
            guard, Written(MissingGrant.Read(Create("kms:Decrypt", "/a/policy.json", (DiagnosticProperties.ViaService, via)))!.Need.Guard));

    private static string? Written(Guard? guard) => guard is null ? null : $"{guard.Operator} {guard.Key} {string.Join(" ", guard.Values)}";

    private static Diagnostic Create(string? action, string paths, params (string Name, string Value)[] others) => Diagnostic.Create(
        Descriptors.MissingAction,
        Location.None,
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Action, action).Add(DiagnosticProperties.Policies, paths)
            .AddRange(others.Select(other => KeyValuePair.Create(other.Name, (string?)other.Value))));
}
