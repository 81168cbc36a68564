using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>Questions of security rules about statements.</summary>
internal static class Reaching
{
    // They say from where or when a caller may act, not on what.
    private static readonly HashSet<string> Circumstances = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge", "aws:SourceIp", "aws:VpcSourceIp", "aws:SourceVpc", "aws:SourceVpce", "aws:SecureTransport",
        "aws:RequestedRegion", "aws:CurrentTime", "aws:EpochTime", "aws:TokenIssueTime", "aws:UserAgent", "aws:Referer",
    };

    /// <summary>The Allow statements that grant an action, with the string that does.</summary>
    public static IEnumerable<(CheckedStatement Statement, JsonString Text)> Granting(RuleContext context, ServiceAction action)
    {
        var name = new ActionName(action.Service, action.Name);
        foreach (var statement in context.Statements)
        {
            if (statement.Statement.Effect != Effect.Allow || statement.Actions.Count == 0 || !statement.Reach.Covers(name) || !statement.Reach.CanServe(action))
                continue;
            yield return (statement, statement.Statement.IsNotAction ? statement.Actions[0].Text : statement.Actions.First(listed => listed.Pattern.Covers(name)).Text);
        }
    }

    /// <summary>Whether no condition narrows what the statement lets a caller do.</summary>
    public static bool IsUnconditional(CheckedStatement statement) => statement.Statement.Conditions.All(condition => Circumstances.Contains(condition.Key));

    /// <summary>Whether the statement reaches all resources of a type of the action, such as <c>role/*</c>.</summary>
    public static bool IsBroad(CheckedStatement statement, ServiceAction action)
    {
        if (statement.Statement.IsNotResource)
            return true;
        return statement.Resources.Any(resource => resource.Pattern.IsAll
            || (resource.Pattern.Arn is { } arn && EndsInWildcardAlone(resource.Text.Value, arn.Resource) && action.ResourceTypes.Any(acted => resource.Pattern.CanBe(acted.Type))));
    }

    /// <summary>Whether it is Allow on everything for every action: DSP1601 says all there is to say.</summary>
    public static bool IsAdministrator(CheckedStatement statement) => statement.Statement.Effect == Effect.Allow
        && !statement.Statement.IsNotAction
        && !statement.Statement.IsNotResource
        && statement.Actions.Any(action => action.Pattern.IsAll)
        && statement.Resources.Any(resource => resource.Text.Value == "*");

    // "role/*" and "*", but neither "role/app-*" nor "role/${aws:username}".
    private static bool EndsInWildcardAlone(string text, string resource)
    {
        if (text.IndexOf('{') >= 0)
            return false;
        var slash = resource.IndexOf('/');
        return resource.Substring(slash + 1).Trim('*').Length == 0;
    }
}
