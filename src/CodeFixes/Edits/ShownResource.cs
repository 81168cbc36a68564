using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>What a call shows of the resource that it acts on.</summary>
/// <param name="texts">The texts as <see cref="DiagnosticProperties.Shown"/> has them.</param>
internal sealed class ShownResource(IReadOnlyDictionary<string, string> texts)
{
    private const string Arn = "arn";

    public static readonly ShownResource Nothing = new(new Dictionary<string, string>());

    /// <summary>The whole ARNs, <c>*</c> for what has none; none where they are not shown.</summary>
    public IReadOnlyList<string> WholeArns { get; } =
        [.. texts.Where(text => text.Key.StartsWith(Arn, StringComparison.Ordinal) && text.Key.Skip(Arn.Length).All(char.IsDigit))
            .Select(text => Clean(text.Value))];

    /// <summary>The policy that the call attaches; null where it is not shown.</summary>
    public string? AttachedPolicy { get; } = texts.TryGetValue(DiagnosticProperties.PolicyArnKey, out var policy) ? Clean(policy) : null;

    /// <summary>The part of an ARN that a variable of the catalog stands for; null where it is not shown.</summary>
    public string? this[string variable] =>
        texts.TryGetValue(variable, out var text) && Clean(text) is { } value && value.Trim('*').Length > 0 ? value : null;

    /// <summary>How many variables of an ARN form are shown, those apart that every form has.</summary>
    public int CountIn(string form) => texts.Keys
        .Count(name => name is not ("Partition" or "Region" or "Account") && form.Contains("${" + name + "}"));

    // What looks like a placeholder or a policy variable would be taken for one, and a policy may have no other characters.
    private static string Clean(string text)
    {
        var characters = Placeholder.Mask(text).Select(character => character is '{' or '}' or < ' ' or > '\u00FF' ? '*' : character);
        var clean = string.Concat(characters);
        while (clean.IndexOf("**", StringComparison.Ordinal) >= 0)
            clean = clean.Replace("**", "*");
        return clean;
    }
}

/// <summary>Compares resources as they are written: a placeholder or a policy variable stands for itself, not for anything.</summary>
internal static class WrittenArn
{
    /// <summary>Whether all that fits <paramref name="narrow"/> fits <paramref name="wide"/> as well.</summary>
    public static bool Covers(string wide, string narrow) => wide == "*" || wide == narrow
        || (ArnPattern.TryParse(Opaque(wide), out var one) && ArnPattern.TryParse(Opaque(narrow), out var other) && one.Covers(other));

    private static string Opaque(string resource) => resource.Replace('{', '\u0001').Replace('}', '\u0002');
}
