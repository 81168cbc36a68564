using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Language;

/// <summary>A <c>${...}</c> in a text.</summary>
/// <param name="Start">Offset of the dollar sign.</param>
/// <param name="Length">Number of characters; to the end of the text for an unclosed one.</param>
/// <param name="Name">The key; empty where there is none.</param>
/// <param name="Fault">What is wrong with how it is written; null for nothing.</param>
internal readonly record struct PolicyVariable(int Start, int Length, string Name, string? Fault)
{
    /// <summary>Whether it stands for a wildcard character or a dollar sign.</summary>
    public bool IsEscape => Name is "*" or "?" or "$";

    /// <summary>The variables of a text, in order.</summary>
    public static IEnumerable<PolicyVariable> FindAll(string text)
    {
        for (var start = text.IndexOf("${", StringComparison.Ordinal); start >= 0; start = text.IndexOf(
            "${", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            if (end < 0)
            {
                yield return new PolicyVariable(start, text.Length - start, "", "is not closed; write '}' after the name");
                yield break;
            }

            yield return Read(start, end + 1 - start, text.Substring(start + 2, end - start - 2));
        }
    }

    private static PolicyVariable Read(int start, int length, string content)
    {
        var comma = content.IndexOf(',');
        var name = comma < 0 ? content : content.Substring(0, comma);
        string? fault = null;
        if (content.Trim().Length == 0)
            fault = "names no key; write one, such as ${aws:username}";
        else if (name.Any(char.IsWhiteSpace))
            fault = "has a space in the name; remove it";
        else if (comma >= 0 && !IsDefault(content.Substring(comma + 1)))
            fault = "has a default value that is not in single quotes; write ${key, 'value'}";
        return new PolicyVariable(start, length, name.Trim(), fault);
    }

    private static bool IsDefault(string text)
    {
        var value = text.TrimStart();
        return value.Length < text.Length && value.Length >= 2 && value[0] == '\'' && value[value.Length - 1] == '\'';
    }
}
