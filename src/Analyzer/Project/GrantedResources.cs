using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary>The resources that policies grant an action on.</summary>
internal static class GrantedResources
{
    /// <summary>The resources of every statement that grants the action; null where they may be any.</summary>
    public static IReadOnlyList<ArnPattern>? Find(ActionName action, PassedServices? services, IEnumerable<PolicyReading> policies)
    {
        var resources = new List<ArnPattern>();
        foreach (var policy in policies)
        {
            var grant = policy.Grants.Judge(action, services);
            if (grant.Status == GrantStatus.Unsure)
                return null;
            if (grant.Status != GrantStatus.Granted)
                continue;
            foreach (var statement in policy.File.Policy.Statements.Where(statement => grant.Statements.Contains(statement.Number)))
            {
                if (statement.IsNotResource || !AddAll(statement.Resources, resources))
                    return null;
            }
        }

        return resources.Count == 0 ? null : resources;
    }

    private static bool AddAll(IEnumerable<string> texts, List<ArnPattern> resources)
    {
        foreach (var text in texts)
        {
            if (!ArnPattern.TryParse(text, out var resource))
                return false;
            resources.Add(resource);
        }

        return true;
    }
}
