using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>What statements are ordered by: the service, then the resources, then whether there is a condition; none changes when an action is added.</summary>
internal static class StatementKey
{
    /// <summary>The key of a statement.</summary>
    public static string Of(StatementSyntax statement) => Of(
        statement.Actions.FirstOrDefault()?.Value ?? "",
        statement.Resources.Select(resource => resource.Value),
        statement.Condition is not null);

    /// <summary>The key of a statement with an action and resources.</summary>
    public static string Of(string action, IEnumerable<string> resources, bool hasCondition) =>
        ServiceOf(action) + "\n" + string.Join("\n", resources.OrderBy(resource => resource, StringComparer.Ordinal)) + (hasCondition ? "\n~" : "");

    /// <summary>The service of an action, in lower case; the whole text where it names none.</summary>
    public static string ServiceOf(string action)
    {
        var colon = action.IndexOf(':');
        return (colon < 0 ? action : action.Substring(0, colon)).ToLowerInvariant();
    }
}
