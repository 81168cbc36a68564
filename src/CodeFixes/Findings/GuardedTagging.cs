using System;
using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>
/// Lets a caller tag what it makes while it makes it, where the service can tell, and what carries the tag already. Whoever may tag nothing
/// else opens no guard.
/// </summary>
internal static class GuardedTagging
{
    private const string CreateTags = "ec2:CreateTags";
    private const string CreateAction = "ec2:CreateAction";

    public static FindingEdit? Create(FindingSite site)
    {
        if (site.Property(FindingProperties.Action) is not { } action || site.Property(FindingProperties.Guard) is not { } number
            || GuardIn(site, number) is not { } guard)
            return null;
        var isAtCreation = action == CreateTags;
        var guards = isAtCreation ? new[] { new Guard(CreateAction, ["*"]), guard } : [guard];
        var title = $"Allow '{action}' only {(isAtCreation ? "as resources are created and " : "")}on what has the tag already";
        return NarrowedGrant.Create(site, action, title, guards);
    }

    private static Guard? GuardIn(FindingSite site, string number)
    {
        var statement = site.Text.Syntax.Statements.FirstOrDefault(statement => statement.Number.ToString() == number);
        var condition = statement?.Conditions
            .FirstOrDefault(condition => condition.Key.Value.IndexOf(":ResourceTag/", StringComparison.OrdinalIgnoreCase) > 0);
        return condition is { Values: { Count: > 0 } values } && values.All(value => value is JsonString)
            ? new Guard(
                condition.Key.Value, [.. values.OfType<JsonString>().Select(value => value.Value)]) { Operator = condition.Operator.Value }
            : null;
    }
}
