using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>Reads texts out of expressions: constants, and what is put together of them and of unknown parts.</summary>
internal static class ConstantFolding
{
    // Each step follows a local or a field to what it was set to, or goes into a part of an expression.
    private const int MostSteps = 16;

    /// <summary>What is known of the value's text.</summary>
    public static ConstantText TextOf(this IOperation? value) => new(Parts(value, MostSteps));

    private static IReadOnlyList<string?> Parts(IOperation? value, int steps)
    {
        value = value?.Unwrapped();
        if (value is null || steps == 0)
            return ConstantText.Unknown.Parts;
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: string or char } } => [value.ConstantValue.Value.ToString()],
            IFieldReferenceOperation
        {
            Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String },
        } => [""],
            IFieldReferenceOperation { Field: { } field } when IsNamed(field) => [field.Name],
            IInterpolatedStringOperation interpolated => [.. interpolated.Parts.SelectMany(part => OfPart(part, steps - 1))],
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
                [.. Parts(sum.LeftOperand, steps - 1), .. Parts(sum.RightOperand, steps - 1)],
            IInvocationOperation { TargetMethod: { Name: "Concat", ContainingType.SpecialType: SpecialType.System_String } } call =>
                Elements(call.Arguments) is { } parts ? [.. parts.SelectMany(part => Parts(part, steps - 1))] : ConstantText.Unknown.Parts,
            IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } call =>
                FormatOf(call) is { } format ? CompositeFormat.Parts(format) : ConstantText.Unknown.Parts,
            ILocalReferenceOperation or IFieldReferenceOperation when value.OnlyValue() is { } only => Parts(only, steps - 1),
            _ => ConstantText.Unknown.Parts,
        };
    }

    private static IReadOnlyList<string?> OfPart(IInterpolatedStringContentOperation part, int steps) => part switch
    {
        IInterpolatedStringTextOperation text => [text.Text.ConstantValue.Value as string],
        IInterpolationOperation { Alignment: null, FormatString: null } interpolation => Parts(interpolation.Expression, steps),
        _ => ConstantText.Unknown.Parts,
    };

    /// <summary>
    /// Whether the field is one of a closed list, as enumerations and the SDK's constant classes are: there the name says what it is.
    /// </summary>
    private static bool IsNamed(IFieldSymbol field) =>
        field.IsStatic && SymbolEqualityComparer.Default.Equals(field.Type, field.ContainingType);

    private static IReadOnlyList<IOperation>? Elements(ImmutableArray<IArgumentOperation> arguments) =>
        arguments is [{ ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } array } }]
            ? array.ElementValues
        : arguments.All(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String)
            ? [.. arguments.Select(argument => argument.Value)]
        : null;

    private static string? FormatOf(IInvocationOperation call) =>
        call.Arguments
            .FirstOrDefault(argument => string.Equals(argument.Parameter?.Name, "format", StringComparison.Ordinal))?
            .Value.ConstantValue.Value as string;
}

/// <summary>The formats of <c>string.Format</c>, such as <c>jobs/{0:d8}</c>.</summary>
internal static class CompositeFormat
{
    /// <summary>
    /// The text between the places where values are put, and null for each of these; all unknown where the format is not valid.
    /// </summary>
    public static IReadOnlyList<string?> Parts(string format)
    {
        var parts = new List<string?>();
        var text = new System.Text.StringBuilder();
        for (var index = 0; index < format.Length; index++)
        {
            var letter = format[index];
            var isDoubled = index + 1 < format.Length && format[index + 1] == letter;
            if (letter is '{' or '}' && isDoubled)
            {
                index++;
            }
            else if (letter is '{' or '}')
            {
                var end = letter == '{' ? format.IndexOf('}', index) : -1;
                if (end < 0)
                    return ConstantText.Unknown.Parts;
                parts.Add(text.ToString());
                parts.Add(null);
                text.Clear();
                index = end;
                continue;
            }

            text.Append(letter);
        }

        parts.Add(text.ToString());
        return parts;
    }
}
