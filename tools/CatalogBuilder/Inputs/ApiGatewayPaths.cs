using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>
/// Actions of API Gateway are HTTP verbs on paths. AWS describes them on two pages, of which iam-data keeps the actions of one: no action
/// acts on the types of the other, those of HTTP and WebSocket APIs.
/// </summary>
internal static class ApiGatewayPaths
{
    private const string Prefix = "apigateway";

    private static readonly string[] OnCollections = ["GET", "POST"];
    private static readonly string[] OnMembers = ["DELETE", "GET", "PATCH", "PUT"];

    /// <summary>The service with these types given to the verbs; any other service as it is.</summary>
    public static IamService Complete(IamService service)
    {
        if (service.Prefix != Prefix)
            return service;
        var known = service.Actions.SelectMany(action => action.ResourceTypes).Select(type => type.Name).ToHashSet(
            StringComparer.OrdinalIgnoreCase);
        var left = service.ResourceTypes.Where(type => !known.Contains(type.Name)).ToArray();
        return service with { Actions = [.. service.Actions.Select(action => action with { ResourceTypes = Add(service, action, left) })] };
    }

    private static IReadOnlyList<IamActionResourceType> Add(IamService service, IamAction action, IReadOnlyList<IamResourceType> left) =>
    [
        .. action.ResourceTypes
            .Concat(left.Where(type => (IsCollection(service, type) ? OnCollections : OnMembers).Contains(action.Name)).Select(
                type => new IamActionResourceType(type.Name, false, [])))
            .OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase),
    ];

    // "/apis", but not "/apis/${ApiId}".
    private static bool IsCollection(IamService service, IamResourceType type) =>
        service.ResourceTypes.Any(member =>
            member.Arns.Any(form => type.Arns.Any(path => form.StartsWith(path + "/$", StringComparison.Ordinal) && form.EndsWith('}'))));
}
