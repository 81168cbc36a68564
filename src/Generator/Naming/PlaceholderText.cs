using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Generator.Naming;

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
