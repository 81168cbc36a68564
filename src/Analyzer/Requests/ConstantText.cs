using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>What is known of a value's text at compile time.</summary>
internal sealed class ConstantText
{
    private static readonly ConstantText Unknown = new([null]);

    // In their order; null for what is not known.
    private readonly IReadOnlyList<string?> _parts;

    private ConstantText(IReadOnlyList<string?> parts) => _parts = parts;

    /// <summary>The text where all of it is known.</summary>
    public string? Text => _parts.Contains(null) ? null : string.Concat(_parts);

    /// <summary>The text with <c>*</c> for what is not known; null where nothing is.</summary>
    public string? Pattern => _parts.All(string.IsNullOrEmpty) ? null : string.Concat(_parts.Select(part => part ?? "*"));

    public static ConstantText Of(IOperation? value)
    {
        value = value?.Unwrapped();
        return value switch
        {
            null => Unknown,
            IFieldReferenceOperation { Field: { IsStatic: true } field } when value.ConstantValue.Value is not string => Whole(field.Name),
            { ConstantValue: { HasValue: true, Value: string text } } => Whole(text),
            IInterpolatedStringOperation interpolated => new ConstantText(
                [.. interpolated.Parts.Select(part => (part as IInterpolatedStringTextOperation)?.Text.ConstantValue.Value as string)]),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum =>
                new ConstantText([.. Of(sum.LeftOperand)._parts, .. Of(sum.RightOperand)._parts]),
            _ => Unknown,
        };
    }

    public Answer Contains(string part, StringComparison comparison)
    {
        if (_parts.Any(known => known?.IndexOf(part, comparison) >= 0) || Text?.IndexOf(part, comparison) >= 0)
            return Answer.Yes;
        return Text is null ? Answer.NotVisible : Answer.No;
    }

    /// <summary>Whether the text begins with the value, compared without case.</summary>
    public Answer StartsWith(string value)
    {
        var known = string.Concat(_parts.TakeWhile(part => part is not null));
        if (known.Length >= value.Length || Text is not null)
            return known.StartsWith(value, StringComparison.OrdinalIgnoreCase) ? Answer.Yes : Answer.No;
        return value.StartsWith(known, StringComparison.OrdinalIgnoreCase) ? Answer.NotVisible : Answer.No;
    }

    private static ConstantText Whole(string text) => new([text]);
}
