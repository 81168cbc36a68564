using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>A condition that narrows a grant to what the call needs it for.</summary>
/// <param name="Key">The condition key.</param>
/// <param name="Values">The values, any of which will do; sorted.</param>
internal sealed record Guard(string Key, IReadOnlyList<string> Values)
{
    public const string ViaService = "kms:ViaService";
    public const string PolicyArn = "iam:PolicyARN";

    private static readonly ActionName CreatePolicy = new("iam", "CreatePolicy");

    /// <summary>The operator that tests the key.</summary>
    public string Operator { get; init; } =
        Key == PolicyArn ? "ArnLike" : Values.Any(GlobPattern.HasWildcard) ? "StringLike" : "StringEquals";

    /// <summary>
    /// The guard of an action that attaches a policy: whoever may attach any to a role that it makes has every permission there is. The
    /// policy that the call shows, else those that the file lets the caller make, else one that a placeholder names. Null for any other
    /// action.
    /// </summary>
    public static Guard? OfAttachment(string action, ShownResource shown, PolicySyntax policy, IamCatalog catalog)
    {
        if (action is not ("iam:AttachRolePolicy" or "iam:AttachUserPolicy" or "iam:AttachGroupPolicy"))
            return null;
        if (shown.AttachedPolicy is { } attached)
            return new Guard(PolicyArn, [attached]);
        var made = policy.Statements
            .Where(statement => statement.Resource is not null && statement.Effect?.Value is JsonString { Value: nameof(Effect.Allow) })
            .Where(statement => statement.Actions
                .Any(entry => string.Equals(entry.Value, CreatePolicy.ToString(), StringComparison.OrdinalIgnoreCase)))
            .SelectMany(statement => statement.Resources)
            .Select(resource => resource.Value)
            .Where(resource => ArnPattern.TryParse(resource, out var arn) && arn.Resource.StartsWith("policy/", StringComparison.Ordinal))
            .Distinct()
            .OrderBy(resource => resource, StringComparer.Ordinal)
            .ToArray();
        return new Guard(
            PolicyArn, made.Length > 0 ? made : ResourceForms.Find(catalog.FindAction(CreatePolicy), new FilePlaceholders(policy)));
    }

    /// <summary>One guard for all that several let through; null where one of several is missing, since that needs none.</summary>
    public static Guard? Any(IReadOnlyList<Guard?> guards) =>
        guards.Count == 0 || guards.Any(guard => guard?.Key != guards[0]?.Key) || guards[0] is not { } first
            ? null
            : new Guard(
                first.Key,
                guards.SelectMany(guard => guard!.Values).Distinct().OrderBy(value => value, StringComparer.Ordinal).ToArray());

    /// <summary>Whether a statement has this condition and no other; where there is no guard, whether it has none.</summary>
    public static bool IsThatOf(StatementSyntax statement, Guard? guard) => guard is null
        ? statement.Condition is null
        : statement.Conditions is [var condition]
            && condition.Operator.Value == guard.Operator
            && string.Equals(condition.Key.Value, guard.Key, StringComparison.OrdinalIgnoreCase)
            && condition.Values.All(value => value is JsonString)
            && new HashSet<string>(condition.Values.OfType<JsonString>().Select(value => value.Value)).SetEquals(guard.Values);
}
