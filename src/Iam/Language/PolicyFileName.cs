using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Language;

/// <summary>What a policy file is used for; IAM's limits differ by it.</summary>
public enum PolicyFileKind
{
    /// <summary>A managed policy.</summary>
    Managed,

    /// <summary>An inline policy of a user.</summary>
    UserInline,

    /// <summary>An inline policy of a role.</summary>
    RoleInline,

    /// <summary>An inline policy of a group.</summary>
    GroupInline,

    /// <summary>A session policy, passed when a role is assumed.</summary>
    Session,
}

/// <summary>What a file's name says: whether it is a policy file, and what its policy is called.</summary>
public static class PolicyFileName
{
    private const string Exact = "policy.json";
    private const string Suffix = ".policy.json";

    /// <summary>
    /// Whether a file of that path is a policy file by its name alone: <c>policy.json</c> or <c>*.policy.json</c>, exactly so.
    /// </summary>
    public static bool IsPolicy(string path)
    {
        var name = NameOf(path);
        return name == Exact || (name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal));
    }

    /// <summary>
    /// The name that <c>[PermissionPolicy("...")]</c> uses: <c>policy</c> for policy.json, <c>runner</c> for runner.policy.json, the name
    /// without its extension for any other file.
    /// </summary>
    public static string PolicyNameOf(string path)
    {
        var name = NameOf(path);
        if (name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal))
            return name.Substring(0, name.Length - Suffix.Length);
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    /// <summary>
    /// The generated class: <c>Policy</c> for policy.json, <c>RunnerPolicy</c> for runner.policy.json; always a C# identifier.
    /// </summary>
    public static string ClassNameOf(string path)
    {
        var identifier = PascalCase(PolicyNameOf(path));
        return identifier.EndsWith("Policy", StringComparison.OrdinalIgnoreCase) ? identifier : identifier + "Policy";
    }

    /// <summary>
    /// The policy that was meant by a name that none has: the name of its file or of its class, other casing, or a near spelling.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="policies">The names that there are.</param>
    public static string? FindMeant(string name, IReadOnlyCollection<string> policies) =>
        policies.FirstOrDefault(policy => ClassNameOf(policy).Equals(ClassNameOf(name), StringComparison.OrdinalIgnoreCase))
            ?? EditDistance.FindNearest(name, policies);

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string PascalCase(string text)
    {
        var result = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
                result.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = !char.IsLetterOrDigit(character);
        }

        if (result.Length > 0 && char.IsDigit(result[0]))
            result.Insert(0, '_');
        return result.ToString();
    }
}
