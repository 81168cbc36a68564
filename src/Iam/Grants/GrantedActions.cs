using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Grants;

/// <summary>Which actions of the catalog a statement stands for.</summary>
public static class GrantedActions
{
    /// <summary>
    /// The actions that an Allow statement covers and that its resources can serve, by service and name. None where it covers every service
    /// and every resource: that is no list, but everything.
    /// </summary>
    public static IEnumerable<ServiceAction> Expand(Statement statement, IamCatalog catalog)
    {
        var reach = new StatementReach(statement);
        if (statement.Effect == Effect.Deny || (CoversEverything(reach) && reach.HasAllResources))
            return [];
        return Expand(reach, catalog);
    }

    internal static IEnumerable<ServiceAction> Expand(StatementReach reach, IamCatalog catalog) =>
        Covered(reach, catalog).Where(reach.CanServe);

    /// <summary>The actions that a pattern covers.</summary>
    public static IEnumerable<ServiceAction> Expand(ActionPattern pattern, IamCatalog catalog)
    {
        if (pattern.HasOneService)
        {
            var service = catalog.FindService(pattern.Service);
            if (pattern.IsExact)
                return service?.FindAction(pattern.Name) is { } action ? [action] : [];
            return service?.Actions.Where(action => pattern.CoversName(action.Name)) ?? [];
        }

        return catalog.ServicePrefixes.Where(pattern.CoversService)
            .SelectMany(prefix => catalog.FindService(prefix)!.Actions.Where(action => pattern.CoversName(action.Name)));
    }

    private static bool CoversEverything(StatementReach reach) =>
        reach.Statement.IsNotAction || reach.Actions.Any(pattern => pattern.IsAll);

    private static IEnumerable<ServiceAction> Covered(StatementReach reach, IamCatalog catalog)
    {
        var services = catalog.ServicePrefixes.Where(prefix => MayServe(reach, catalog.FindService(prefix)!));
        if (reach.Statement.IsNotAction || reach.Actions.Any(pattern => pattern.IsAll))
        {
            return services.SelectMany(prefix => catalog.FindService(prefix)!.Actions)
                .Where(action => reach.Covers(new ActionName(action.Service, action.Name)));
        }

        return services
            .Select(prefix =>
                (Service: catalog.FindService(prefix)!, Patterns: reach.Actions.Where(pattern => pattern.CoversService(prefix)).ToArray()))
            .Where(candidate => candidate.Patterns.Length > 0)
            .SelectMany(
                candidate => candidate.Service.Actions.Where(action => candidate.Patterns.Any(pattern => pattern.CoversName(action.Name))));
    }

    // Reading all of AWS to find that S3's ARNs are only S3's would be slow.
    private static bool MayServe(StatementReach reach, Service service) =>
        reach.Statement.IsNotResource
        || reach.HasAllResources
        || reach.Resources.Any(resource => service.ArnServices.Any(name => GlobPattern.Intersects(name, resource.Arn!.Service)));
}
