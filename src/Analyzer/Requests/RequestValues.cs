using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>Reads the values that members are set to.</summary>
internal static class RequestValues
{
    /// <summary>The value itself, without the conversions and parentheses around it.</summary>
    public static IOperation Unwrapped(this IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    value = conversion.Operand;
                    break;
                case IConversionOperation { OperatorMethod: not null } conversion when conversion.Operand.ConstantValue.HasValue:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IAwaitOperation or IArgumentOperation:
                    value = value is IAwaitOperation await ? await.Operation : ((IArgumentOperation)value).Value;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>Whether a member set to this value is as good as not set.</summary>
    public static bool IsNothing(IOperation value)
    {
        value = value.Unwrapped();
        return (value is IDefaultValueOperation && !IsStructure(value.Type))
            || (value.ConstantValue is { HasValue: true, Value: null or false })
            || Elements(value) is { Count: 0 };
    }

    // The default of a date or a number is a value like any other, and is sent.
    private static bool IsStructure(ITypeSymbol? type) =>
        type is
        {
            TypeKind: TypeKind.Struct,
            OriginalDefinition.SpecialType: not (SpecialType.System_Nullable_T or SpecialType.System_Boolean),
        };

    /// <summary>The elements of a list that is seen built; null for any other value.</summary>
    public static IReadOnlyList<IOperation>? Elements(IOperation value)
    {
        value = value.Unwrapped();
        return value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            IObjectCreationOperation { Arguments.Length: 0, Type.Name: "List" } creation => ElementsOf(creation.Initializer),
            IObjectCreationOperation
        {
            Arguments.Length: 0, Type.Name: "Dictionary", Initializer: null or { Initializers.Length: 0 },
        } => [],
            IInvocationOperation
        {
            TargetMethod: { Name: nameof(Array.Empty), ContainingType.Name: nameof(Array) or nameof(Enumerable) },
        } => [],
            IObjectOrCollectionInitializerOperation initializer => ElementsOf(initializer),
            _ when value.Syntax is CollectionExpressionSyntax collection => ElementsOf(collection, value.SemanticModel),
            _ => null,
        };
    }

    /// <summary>The values of a map that is seen built; null for any other value.</summary>
    public static IReadOnlyList<IOperation>? MapValues(IOperation value)
    {
        if (value.Unwrapped() is not IObjectCreationOperation { Arguments.Length: 0, Type.Name: "Dictionary" } map)
            return null;
        if (map.Initializer is not { } initializer)
            return [];
        var values = new List<IOperation>();
        foreach (var added in initializer.Initializers)
        {
            switch (added)
            {
                case IInvocationOperation { Arguments: { Length: 2 } arguments }:
                    values.Add(arguments[1].Value);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } } entry:
                    values.Add(entry.Value);
                    break;
                default:
                    return null;
            }
        }

        return values;
    }

    private static IReadOnlyList<IOperation>? ElementsOf(IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
            return [];
        var elements = new List<IOperation>();
        foreach (var added in initializer.Initializers)
        {
            if (added is not IInvocationOperation { Arguments: { Length: 1 } arguments })
                return null;
            elements.Add(arguments[0].Value);
        }

        return elements;
    }

    // The operation of a collection expression is younger than the oldest Roslyn that runs this; its syntax is not.
    private static IReadOnlyList<IOperation>? ElementsOf(CollectionExpressionSyntax collection, SemanticModel? model)
    {
        var elements = new List<IOperation>();
        foreach (var element in collection.Elements)
        {
            if (element is not ExpressionElementSyntax expression || model?.GetOperation(expression.Expression) is not { } operation)
                return null;
            elements.Add(operation);
        }

        return elements;
    }
}

/// <summary>Where operations stand in a method.</summary>
internal static class Paths
{
    /// <summary>The outermost operation around.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>The lambda, local function or member body around.</summary>
    public static IOperation FunctionBody(this IOperation operation)
    {
        while (operation.Parent is { } parent && operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            operation = parent;
        return operation;
    }
}
