using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Analyzer.Diagnostics;

/// <summary>Writes and reads the property <see cref="DiagnosticProperties.Shown"/>: names and texts, a line each.</summary>
public static class ShownTexts
{
    private const char Line = '\n';
    private const char Equal = '=';

    /// <summary>The property's value; empty for nothing. Texts of several lines are left out: no ARN has any.</summary>
    /// <param name="texts">The texts by name.</param>
    public static string Write(IReadOnlyDictionary<string, string> texts) => string.Join(
        Line.ToString(),
        texts.Where(text => text.Value.IndexOf(Line) < 0)
            .OrderBy(text => text.Key, StringComparer.Ordinal)
            .Select(text => text.Key + Equal + text.Value));

    /// <summary>The texts by name; none where the value is null or says none.</summary>
    /// <param name="value">The property's value.</param>
    public static IReadOnlyDictionary<string, string> Read(string? value)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in (value ?? "").Split(Line))
        {
            var equal = line.IndexOf(Equal);
            if (equal > 0)
                texts[line.Substring(0, equal)] = line.Substring(equal + 1);
        }

        return texts;
    }
}
