using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Generator.Naming;

/// <summary>The parameters of a policy, one a placeholder, in the order in which it names them.</summary>
internal static class PolicyParameters
{
    private const int AccountField = 4;

    public static IReadOnlyList<PolicyParameter> Collect(Policy policy)
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

/// <summary>What may fill a placeholder, from the freest to the strictest.</summary>
internal enum PlaceholderKind
{
    /// <summary>Text without wildcards.</summary>
    Text,

    /// <summary>Text without colons: it stands before the fifth colon of an ARN.</summary>
    Field,

    /// <summary>Twelve digits: it is the account of an ARN.</summary>
    Account,
}

/// <summary>Cuts the strings of a policy at their placeholders.</summary>
internal static class PlaceholderText
{
    /// <summary>The pieces of a string in order: text, or the name of a placeholder.</summary>
    public static IReadOnlyList<(string Text, bool IsPlaceholder)> Split(string text)
    {
        var pieces = new List<(string, bool)>();
        var start = 0;
        foreach (var placeholder in Placeholder.FindAll(text))
        {
            if (placeholder.Start > start)
                pieces.Add((text.Substring(start, placeholder.Start - start), false));
            pieces.Add((placeholder.Name, true));
            start = placeholder.Start + placeholder.Length;
        }

        if (start < text.Length || pieces.Count == 0)
            pieces.Add((text.Substring(start), false));
        return pieces;
    }
}

/// <summary>The parameter that a placeholder of a policy becomes.</summary>
/// <param name="Placeholder">The name in the policy file.</param>
/// <param name="Identifier">The name in C#.</param>
/// <param name="Kind">What may fill it.</param>
internal sealed record PolicyParameter(string Placeholder, string Identifier, PlaceholderKind Kind);
