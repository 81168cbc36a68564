using System;
using System.Linq;

namespace Dstack.Permissions.Iam.ModelFiles;

/// <summary>The forms of the names that a models file may have. They end up in generated code, so nothing else may slip through.</summary>
internal static class ModelNames
{
    // Each more multiplies the ways in which a policy's key may fit; AWS's own keys have one.
    private const int MostFreeParts = 2;

    public static bool IsPrefix(string text) =>
        text.Length > 0 && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    public static bool IsActionName(string text) =>
        text.Length > 0 && text.All(letter => IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    public static bool IsResourceType(string text) =>
        text.Length > 0 && text.All(letter => IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/');

    /// <summary><c>prefix:name</c>, with <c>${...}</c> for a free part of the name.</summary>
    public static bool IsConditionKey(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0
            && colon < text.Length - 1
            && IsPlain(text)
            && text.Take(colon).All(letter => IsAsciiLetterOrDigit(letter) || letter is '-' or '.')
            && HasClosedVariables(text)
            && text.Count(letter => letter == '$') <= MostFreeParts;
    }

    /// <summary>An ARN form with <c>${...}</c> for its free parts.</summary>
    public static bool IsArnForm(string text) =>
        text.StartsWith("arn:", StringComparison.Ordinal)
        && IsPlain(text)
        && HasClosedVariables(text)
        && text.Split([':'], 6) is { Length: 6 } parts
        && parts[1].Length > 0
        && parts[2].Length > 0
        && parts[5].Length > 0;

    /// <summary>Words of letters, digits and <c>_</c> joined by dots.</summary>
    public static bool IsDottedName(string text) => text.Split('.').All(IsIdentifier);

    public static bool IsIdentifier(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(letter => char.IsLetterOrDigit(letter) || letter == '_');

    /// <summary>Text for people: one line.</summary>
    public static bool IsOneLine(string text) =>
        text.Trim().Length > 0 && !text.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029');

    private static bool IsPlain(string text) => text.All(letter => letter is > ' ' and < '\u007F' and not ('"' or '\\'));

    private static bool HasClosedVariables(string text)
    {
        for (var start = text.IndexOf('$'); start >= 0; start = text.IndexOf('$', start + 1))
        {
            var end = text.IndexOf('}', start);
            if (end <= start + 2 || text[start + 1] != '{' || !text.Substring(start + 2, end - start - 2).All(IsAsciiLetterOrDigit))
                return false;
        }

        return true;
    }

    private static bool IsAsciiLetterOrDigit(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
