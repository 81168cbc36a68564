using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules.Security;
using Dstack.Permissions.Iam.Tests.Rules;

namespace Dstack.Permissions.Iam.Tests.Catalog;

/// <summary>The tables of what rules know of actions, services and regions.</summary>
public class FactTableTests
{
    private const string ManagedPolicySource = "AWS managed policy ";

    private static readonly string Folder = Path.Combine(SharedFiles.Root, "tools", "CatalogBuilder", "Tables");

    public static TheoryData<string> Tables { get; } =
        ["action-renames", "escalation-methods", "regions", "retired-services", "sensitive-actions", "unseen-uses"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Each_row_is_in_order_and_has_a_source(string table)
    {
        var rows = Read(table);

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotEmpty(row[^1]));
        Assert.Equal(rows.Select(row => row[0]).Distinct().Order(StringComparer.Ordinal), rows.Select(row => row[0]));
        Assert.Equal("source", File.ReadLines(PathOf(table)).First().Split('\t')[^1]);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_catalog_has_each_row_without_its_source(string table) => Assert.Equal(
        Read(table).Select(row => string.Join('\t', row[..^1]).TrimEnd('\t')),
        CatalogText.Rows(table + ".txt").Select(row => string.Join('\t', row)));

    [Theory]
    [InlineData("action-renames", 1)]
    [InlineData("escalation-methods", 2)]
    [InlineData("sensitive-actions", 0)]
    [InlineData("unseen-uses", 0)]
    public void The_actions_of_a_table_are_known(string table, int column) => Assert.All(
        Read(table).SelectMany(row => row[column].Split(' ')),
        action => Assert.NotEmpty(GrantedActions.Expand(new ActionPattern(action), IamCatalog.Default)));

    [Fact]
    public void No_retired_service_is_in_the_catalog() =>
        Assert.All(Read("retired-services"), row => Assert.Null(IamCatalog.Default.FindService(row[0])));

    [Theory]
    [InlineData("retired-services")]
    [InlineData("unseen-uses")]
    public void A_managed_policy_that_is_a_source_names_the_actions(string table)
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        var policies = ManagedPolicies.Read().ToDictionary(policy => policy.Name, policy => policy.Text, StringComparer.Ordinal);
        foreach (var row in Read(table).Where(row => row[^1].StartsWith(ManagedPolicySource, StringComparison.Ordinal)))
        {
            var named = '"' + row[0].TrimEnd('*') + (table == "retired-services" ? ":" : "");
            Assert.Contains(named, policies[row[^1][ManagedPolicySource.Length..]], StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_row_that_names_what_the_catalog_lacks_fails_the_build()
    {
        var nothing = new IamData("", [], [], new Dictionary<string, IReadOnlyList<string>>());
        var build = new FactFiles(new CatalogTables(Folder), new ActionIndex(nothing));

        var exception = Assert.Throws<InvalidDataException>(() => build.AddTo((_, _) => { }));

        Assert.Equal("action-renames.tsv: 'acm:RequestCert' does not hold.", exception.Message);
    }

    private static string PathOf(string table) => Path.Combine(Folder, table + ".tsv");

    private static string[][] Read(string table) => [.. File.ReadLines(PathOf(table)).Skip(1).Select(line => line.Split('\t'))];

    [Fact]
    public void Escalating_and_sensitive_actions_exist()
    {
        var names = EscalationMethods.All.SelectMany(method => method.Actions).Concat(SensitiveActions.Names);
        Assert.All(names, name => Assert.True(ActionName.TryParse(name, out var action)
            && IamCatalog.Default.FindAction(action) is { } known && known.FullName == name, name));
    }
}
