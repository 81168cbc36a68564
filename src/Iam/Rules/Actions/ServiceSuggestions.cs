using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>Which service was meant by a prefix that does not exist.</summary>
internal static class ServiceSuggestions
{
    // Short names that neither spelling nor the SDK's clients lead from.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["alb"] = "elasticloadbalancing", ["apigw"] = "apigateway", ["ddb"] = "dynamodb", ["dynamo"] = "dynamodb",
            ["elb"] = "elasticloadbalancing",
        ["elbv2"] = "elasticloadbalancing", ["msk"] = "kafka", ["nlb"] = "elasticloadbalancing", ["stepfunction"] = "states",
    };

    /// <summary>The prefix that was meant; null where it cannot be told.</summary>
    public static string? Find(IamCatalog catalog, ActionPattern pattern)
    {
        if (Aliases.TryGetValue(pattern.Service, out var alias))
            return alias;
        if (FindLongerOwner(catalog, pattern) is { } longer)
            return longer;
        var bare = Bare(pattern.Service);
        var client = catalog.Sdk.Clients.FirstOrDefault(candidate => candidate.Prefix.Length > 0
            && (Bare(candidate.ServiceId).Equals(bare, StringComparison.OrdinalIgnoreCase)
                || Bare(LastPart(candidate.Namespace)).Equals(bare, StringComparison.OrdinalIgnoreCase)));
        if (client is not null && catalog.FindService(client.Prefix) is { } byClient)
            return byClient.Prefix;
        var nearest = EditDistance.FindNearest(pattern.Service, catalog.ServicePrefixes);
        if (nearest is not null || !pattern.IsExact)
            return nearest;
        var owners =
            ActionSuggestions.FindElsewhere(catalog, pattern.Name).Select(action => action.Substring(0, action.IndexOf(':'))).ToArray();
        return owners.Length == 1 ? owners[0] : owners.FirstOrDefault(owner => EditDistance.Between(owner, pattern.Service) == 1);
    }

    // neptune:Connect is neptune-db's.
    private static string? FindLongerOwner(IamCatalog catalog, ActionPattern pattern)
    {
        if (!pattern.IsExact)
            return null;
        var owners = catalog.ServicePrefixes
            .Where(prefix => prefix.StartsWith(pattern.Service + "-", StringComparison.OrdinalIgnoreCase))
            .Where(prefix => catalog.FindService(prefix)!.FindAction(pattern.Name) is not null)
            .ToArray();
        return owners.Length == 1 ? owners[0] : null;
    }

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private static string Bare(string name) => new(name.Where(char.IsLetterOrDigit).ToArray());
}
