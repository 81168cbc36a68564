using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Diagnostics;
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
        Assert.Equal(names, System.Linq.Enumerable.Select(grant.Policies, grant.DisplayNameOf));
    }

    [Theory]
    [InlineData("s3:GetObject", "")]
    [InlineData("s3GetObject", "/a/policy.json")]
    [InlineData(null, "/a/policy.json")]
    public void A_diagnostic_without_action_or_file_has_no_fix(string? action, string paths) => Assert.Null(MissingGrant.Of(Create(action, paths)));

    private static Diagnostic Create(string? action, string paths) => Diagnostic.Create(
        Descriptors.MissingAction,
        Location.None,
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Action, action).Add(DiagnosticProperties.Policies, paths));
}
