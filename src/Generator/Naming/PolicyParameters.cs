using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Generator.Naming;

/// <summary>The parameters of a policy, one a placeholder, in the order in which it names them.</summary>
internal static class PolicyParameters
{
    private const int AccountField = 4;

    /// <summary>Collects them.</summary>
    public static IReadOnlyList<PolicyParameter> Of(Policy policy)
    {
        var kinds = new Dictionary<string, PlaceholderKind>();
        var names = new List<string>();
        foreach (var (name, kind) in Texts(policy).SelectMany(Kinds))
        {
            if (!kinds.TryGetValue(name, out var known))
                names.Add(name);
            if (!kinds.ContainsKey(name) || kind > known)
                kinds[name] = kind;
        }

        var scope = new NameScope();
        return names.Select(name => new PolicyParameter(name, scope.Take(Identifiers.Camel(name), "Value"), kinds[name])).ToArray();
    }

    private static IEnumerable<string> Texts(Policy policy)
    {
        if (policy.Id is not null)
            yield return policy.Id;
        foreach (var statement in policy.Statements)
        {
            if (statement.Sid is not null)
                yield return statement.Sid;
            foreach (var text in statement.Actions.Concat(statement.Resources))
                yield return text;
            foreach (var condition in statement.Conditions)
            {
                yield return condition.Key;
                foreach (var value in condition.Values)
                    yield return value;
            }
        }
    }

    private static IEnumerable<(string Name, PlaceholderKind Kind)> Kinds(string text)
    {
        var isArn = text.StartsWith("arn:", System.StringComparison.Ordinal);
        var before = "";
        var parts = PlaceholderText.Split(text);
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index].IsPlaceholder)
            {
                var after = index + 1 < parts.Count ? parts[index + 1] : ("", false);
                yield return (parts[index].Text, isArn ? KindAt(before, after.Item1, after.Item2) : PlaceholderKind.Text);
            }

            before += parts[index].IsPlaceholder ? "{}" : parts[index].Text;
        }
    }

    private static PlaceholderKind KindAt(string before, string after, bool isFollowedByPlaceholder)
    {
        var colons = before.Count(character => character == ':');
        if (colons > AccountField || before.Contains("${"))
            return PlaceholderKind.Text;
        var isWhole = before[before.Length - 1] == ':' && !isFollowedByPlaceholder && after.Length > 0 && after[0] == ':';
        return colons == AccountField && isWhole ? PlaceholderKind.Account : PlaceholderKind.Field;
    }
}
