using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Iam.Policies;
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
        var grant = MissingGrant.Of(Create("s3:GetObject", paths));
        Assert.NotNull(grant);
        Assert.Equal(names, grant.Policies.Select(grant.DisplayNameOf));
    }

    [Theory]
    [InlineData("s3:GetObject", "")]
    [InlineData("s3GetObject", "/a/policy.json")]
    [InlineData(null, "/a/policy.json")]
    public void A_diagnostic_without_action_or_file_has_no_fix(string? action, string paths) => Assert.Null(MissingGrant.Of(Create(action, paths)));

    [Theory]
    [InlineData("ec2.amazonaws.com", "EC2/RunInstances", "IAM/AddRoleToInstanceProfile")]
    [InlineData("lambda.amazonaws.com states.amazonaws.com", "SFN/CreateStateMachine", "Lambda/CreateFunction")]
    [InlineData("", "EC2/CreateFlowLogs")]
    [InlineData("", "Lambda/CreateFunction", "EMR/RunJobFlow")]
    [InlineData("", "")]
    public void A_role_is_passed_to_the_services_that_all_calls_show(string services, params string[] operations)
    {
        var grants = operations.Select(operation => new MissingGrant(new ActionName("iam", "PassRole"), operation, ["/a/policy.json"]));
        Assert.Equal(services, string.Join(" ", PassedServices.Of(grants)));
    }

    private static Diagnostic Create(string? action, string paths) => Diagnostic.Create(
        Descriptors.MissingAction,
        Location.None,
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Action, action).Add(DiagnosticProperties.Policies, paths));
}
