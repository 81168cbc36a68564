using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>What is known of a value's text at compile time.</summary>
/// <param name="parts">In their order; null for what is not known.</param>
internal sealed class ConstantText(IReadOnlyList<string?> parts)
{
    /// <summary>Nothing is known.</summary>
    public static ConstantText Unknown { get; } = new([null]);

    /// <summary>The parts in their order; null for what is not known.</summary>
    public IReadOnlyList<string?> Parts => parts;

    /// <summary>The text where all of it is known.</summary>
    public string? Text => parts.Contains(null) ? null : string.Concat(parts);

    /// <summary>The text with <c>*</c> for what is not known; null where nothing is.</summary>
    public string? Pattern => parts.All(string.IsNullOrEmpty) ? null : string.Concat(parts.Select(part => part ?? "*"));

    /// <summary>What is known from the text's beginning on.</summary>
    public string Start => string.Concat(parts.TakeWhile(part => part is not null));

    /// <summary>Whether a part is in the text, as far as it is known.</summary>
    public Answer Contains(string part, StringComparison comparison)
    {
        if (parts.Any(known => known?.IndexOf(part, comparison) >= 0) || Text?.IndexOf(part, comparison) >= 0)
            return Answer.Yes;
        return Text is null ? Answer.NotVisible : Answer.No;
    }

    /// <summary>Whether the text begins with the value, compared without case.</summary>
    public Answer StartsWith(string value)
    {
        var known = Start;
        if (known.Length >= value.Length || Text is not null)
            return known.StartsWith(value, StringComparison.OrdinalIgnoreCase) ? Answer.Yes : Answer.No;
        return value.StartsWith(known, StringComparison.OrdinalIgnoreCase) ? Answer.NotVisible : Answer.No;
    }
}
