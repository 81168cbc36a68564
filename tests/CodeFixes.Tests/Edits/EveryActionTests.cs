using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.CodeFixes.Tests.Edits;

public class EveryActionTests
{
    [Fact]
    public void Every_action_of_the_catalog_starts_a_policy_that_grants_it_and_that_the_rules_take()
    {
        var actions = IamCatalog.Default.ServicePrefixes.SelectMany(prefix => IamCatalog.Default.FindService(prefix)!.Actions).ToArray();
        var faults = new ConcurrentBag<string>();
        Parallel.ForEach(actions, action =>
        {
            var file = PolicyFile.Read(EditAssert.Allow("{}", action.FullName), IamCatalog.Default);
            var status = new PolicyGrants(file, IamCatalog.Default).Judge(EditAssert.Parse(action.FullName)).Status;
            if (status != GrantStatus.Granted)
                faults.Add($"{action.FullName}: {status}");
            foreach (var finding in file.Findings.Where(IsFault))
                faults.Add($"{action.FullName}: {finding.Rule.Id} {finding.Message}");
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{actions.Length} actions");
        Assert.True(actions.Length > 20_000);
        Assert.True(faults.IsEmpty, string.Join("\n", faults.Order().Take(50)));
    }

    // A dangerous action is dangerous however it is granted.
    private static bool IsFault(PolicyFinding finding) =>
        finding.Severity >= PolicySeverity.Warning && !finding.Rule.Id.StartsWith("DSP16", System.StringComparison.Ordinal);
}
