using System;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>A condition key. Source: AWS Service Authorization Reference, through iam-data.</summary>
/// <param name="Name">The name, with <c>${...}</c> for a free part, such as <c>aws:ResourceTag/${TagKey}</c>.</param>
/// <param name="Type">String, ARN, Bool, Numeric, Date, IPAddress, Binary or ArrayOf one of them.</param>
public sealed record ConditionKey(string Name, string Type);

/// <summary>A name with free parts, such as <c>aws:ResourceTag/${TagKey}</c>.</summary>
internal static class ConditionKeyTemplate
{
    public static bool IsTemplate(string name) => name.IndexOf("${", StringComparison.Ordinal) >= 0;

    /// <summary>Whether the text fits the template, without case; a free part holds at least one character.</summary>
    public static bool Matches(string template, string text) => Matches(template, 0, text, 0);

    private static bool Matches(string template, int at, string text, int position)
    {
        var free = template.IndexOf("${", at, StringComparison.Ordinal);
        var literal = (free < 0 ? template.Length : free) - at;
        if (position + literal > text.Length
            || string.Compare(template, at, text, position, literal, StringComparison.OrdinalIgnoreCase) != 0)
            return false;
        position += literal;
        if (free < 0)
            return position == text.Length;

        var end = template.IndexOf('}', free);
        for (var next = position + 1; next <= text.Length; next++)
        {
            if (Matches(template, end + 1, text, next))
                return true;
        }

        return false;
    }
}
