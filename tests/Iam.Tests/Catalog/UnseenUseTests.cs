using System;
using System.IO;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Tests.Catalog;

/// <summary>What is used without a call that shows it.</summary>
public class UnseenUseTests
{
    public static TheoryData<string> Actions { get; } = new(UnseenUses.All.Select(use => use.Actions));

    [Fact]
    public void They_are_sorted_and_stand_once() => Assert.Equal(
        UnseenUses.All.Select(use => use.Actions).Distinct().Order(StringComparer.Ordinal), UnseenUses.All.Select(use => use.Actions));

    [Theory]
    [MemberData(nameof(Actions))]
    public void Each_covers_actions_of_the_catalog(string actions) =>
        Assert.NotEmpty(GrantedActions.Expand(new ActionPattern(actions), IamCatalog.Default));

    [Fact]
    public void The_page_of_the_rule_lists_each_with_its_reason()
    {
        var rows = File.ReadAllLines(Path.Combine(SharedFiles.Root, "docs", "rules", "DSP0005.md"));

        Assert.All(UnseenUses.All, use => Assert.Contains(
            rows,
            row =>
                row.Contains($"`{use.Actions}`", StringComparison.Ordinal) && row.EndsWith($"| {use.Reason} |", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("kms:Decrypt", UnseenUseScope.Everywhere, true)]
    [InlineData("kms:Sign", UnseenUseScope.Everywhere, false)]
    [InlineData("sqs:ReceiveMessage", UnseenUseScope.Lambda, true)]
    [InlineData("sqs:ReceiveMessage", UnseenUseScope.Everywhere, false)]
    [InlineData("s3:ListBucket", UnseenUseScope.ObjectReaders, true)]
    public void An_action_is_among_those_of_a_programs_scopes(string action, UnseenUseScope scope, bool expected)
    {
        Assert.True(ActionName.TryParse(action, out var name));
        Assert.Equal(expected, UnseenUses.MayUse(IamCatalog.Default.FindAction(name)!, [scope]));
    }

    [Theory]
    [InlineData("s3:GetObject", true)]
    [InlineData("s3:GetObjectVersion", true)]
    [InlineData("iam:PassRole", true)]
    [InlineData("s3:ReplicateObject", false)]
    [InlineData("s3express:CreateBucket", true)]
    [InlineData("execute-api:Invoke", false)]
    public void Calls_show_the_actions_that_operations_need(string action, bool expected)
    {
        Assert.True(ActionName.TryParse(action, out var name));
        Assert.Equal(expected, IamCatalog.Default.Sdk.CouldShow(IamCatalog.Default.FindAction(name)!));
    }
}
