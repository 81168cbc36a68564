using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>Compares resources as they are written: a placeholder or a policy variable stands for itself, not for anything.</summary>
internal static class WrittenArn
{
    /// <summary>Whether all that fits <paramref name="narrow"/> fits <paramref name="wide"/> as well.</summary>
    public static bool Covers(string wide, string narrow) => wide == "*" || wide == narrow
        || (ArnPattern.TryParse(Opaque(wide), out var one) && ArnPattern.TryParse(Opaque(narrow), out var other) && one.Covers(other));

    private static string Opaque(string resource) => resource.Replace('{', '\u0001').Replace('}', '\u0002');
}
