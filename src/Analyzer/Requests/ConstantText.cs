using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>What is known of a value's text at compile time.</summary>
internal sealed class ConstantText
{
    private readonly IReadOnlyList<string> _parts;
    private readonly bool _isWhole;

    private ConstantText(IReadOnlyList<string> parts, bool isWhole)
    {
        _parts = parts;
        _isWhole = isWhole;
    }

    public static ConstantText Of(IOperation? value)
    {
        value = value?.Unwrapped();
        return value switch
        {
            null => new ConstantText([], isWhole: false),
            IFieldReferenceOperation { Field: { IsStatic: true } field } when value.ConstantValue.Value is not string => Whole(field.Name),
            { ConstantValue: { HasValue: true, Value: string text } } => Whole(text),
            IInterpolatedStringOperation interpolated => new ConstantText(
                [.. interpolated.Parts.OfType<IInterpolatedStringTextOperation>().Select(part => part.Text.ConstantValue.Value as string ?? "")],
                isWhole: false),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Of(sum.LeftOperand).Then(Of(sum.RightOperand)),
            _ => new ConstantText([], isWhole: false),
        };
    }

    /// <summary>The text where all of it is known.</summary>
    public string? Text => _isWhole ? _parts[0] : null;

    public Answer Contains(string part, StringComparison comparison) =>
        _parts.Any(known => known.IndexOf(part, comparison) >= 0) ? Answer.Yes : _isWhole ? Answer.No : Answer.NotVisible;

    private static ConstantText Whole(string text) => new([text], isWhole: true);

    private ConstantText Then(ConstantText other) => _isWhole && other._isWhole
        ? Whole(_parts[0] + other._parts[0])
        : new ConstantText([.. _parts, .. other._parts], isWhole: false);
}
