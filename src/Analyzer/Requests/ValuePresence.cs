using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>Tells whether a member set to a value is set at all: null, false and lists without elements set nothing.</summary>
internal static class ValuePresence
{
    /// <summary>Whether the value is there; not visible where it may be or not.</summary>
    public static Visibility Find(IOperation value)
    {
        value = value.Unwrapped();
        if (RequestValues.IsNothing(value))
            return Visibility.NotSet;
        return value switch
        {
            IConditionalOperation { WhenFalse: { } whenFalse } choice => Join([choice.WhenTrue, whenFalse]),
            ISwitchExpressionOperation choice => Join(choice.Arms.Select(arm => arm.Value)),
            ICoalesceOperation choice => Find(choice.WhenNull) == Visibility.Set ? Visibility.Set : Visibility.NotVisible,
            IConditionalAccessOperation => Visibility.NotVisible,
            _ when value.Syntax is CollectionExpressionSyntax { Elements: var elements }
                && elements.All(element => element is SpreadElementSyntax) =>
                Visibility.NotVisible,
            ILocalReferenceOperation or IFieldReferenceOperation when value.OnlyValue()?.Unwrapped() is { } only
                && IsPlain(only) => Find(only),
            ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            or IInvocationOperation
                when MayBeNull(value) => Visibility.NotVisible,
            _ => Visibility.Set,
        };
    }

    // A list that a variable holds may be filled after its creation.
    private static bool IsPlain(IOperation value) => value.ConstantValue.HasValue || value is IDefaultValueOperation;

    // What the program says of it by its annotations; where it says nothing, it is taken to be there.
    private static bool MayBeNull(IOperation value) =>
        value.SemanticModel?.GetTypeInfo(value.Syntax).Nullability.FlowState == NullableFlowState.MaybeNull;

    private static Visibility Join(IEnumerable<IOperation> values)
    {
        var all = values.Where(value => value.Unwrapped() is not IThrowOperation).Select(Find).Distinct().ToArray();
        return all is [{ } only] ? only : Visibility.NotVisible;
    }
}
