using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>
/// What docs/managed-policies.md says of the grants that can have no effect: the pairs of an action and a list of ARNs, before and after
/// other statements are asked.
/// </summary>
public class DeadGrantCountTests
{
    private static readonly IamCatalog Catalog = IamCatalog.Default;

    [Fact]
    public void Pairs_of_actions_and_arns_are_as_many_as_the_page_says()
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        var pairs = ManagedPolicies.Read().SelectMany(policy => FindPairs(policy.Text)).ToArray();
        Assert.Equal((631, 3), (pairs.Count(pair => pair.NeedsAll && pair.IsExact), pairs.Count(pair => pair.NeedsAll && !pair.IsExact)));
        Assert.Equal((384, 4), (pairs.Count(pair => !pair.NeedsAll && pair.IsExact), pairs.Count(pair => !pair.NeedsAll && !pair.IsExact)));
        Assert.Equal(
            (10, 43), (pairs.Count(pair => pair.NeedsAll && pair.IsElsewhere), pairs.Count(pair => !pair.NeedsAll && pair.IsElsewhere)));
    }

    [Fact]
    public void Unknown_services_and_actions_stand_in_38_policies()
    {
        Assert.SkipWhen(ManagedPolicies.AreMissing, SharedFiles.Missing);
        Assert.Equal(38, ManagedPolicies.Read().Count(policy => PolicyValidator.Validate(policy.Text).Any(finding =>
            finding.Rule.Id is "DSP1302" or "DSP1303" or "DSP1304")));
    }

    private static IEnumerable<(bool NeedsAll, bool IsExact, bool IsElsewhere)> FindPairs(string text)
    {
        var reaches = PolicySyntax.Parse(text, TestContext.Current.CancellationToken).Policy.Statements.Select(
            statement => new StatementReach(statement)).ToArray();
        foreach (var reach in reaches.Where(
            reach => reach.Statement is { Effect: Effect.Allow, IsNotAction: false, IsNotResource: false } && !reach.HasAllResources))
        {
            foreach (var pattern in reach.Actions.Where(pattern => pattern.HasOneService))
            {
                var actions = Catalog.FindService(pattern.Service)?.Actions.Where(action => pattern.CoversName(action.Name)).ToArray()
                    ?? [];
                if (actions.Length > 0 && !actions.Any(reach.CanServe))
                    yield return (actions.All(action => action.ResourceTypes.Count == 0), pattern.IsExact,
                        actions.Any(action => IsServed(reaches, reach, action)));
            }
        }
    }

    private static bool IsServed(IEnumerable<StatementReach> reaches, StatementReach reach, ServiceAction action) =>
        reaches.Any(other => other != reach
        && other.Statement.Effect == Effect.Allow && other.Covers(new ActionName(action.Service, action.Name)) && other.CanServe(action));
}
