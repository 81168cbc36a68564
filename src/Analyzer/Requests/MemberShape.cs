using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>What the code shows of one member.</summary>
/// <param name="Visibility">Whether it is set.</param>
/// <param name="Value">The value it is set to, which may be as good as none; null where it is not seen.</param>
/// <param name="Added">For a list, what is added to it afterwards.</param>
/// <param name="Place">The syntax that sets it first.</param>
internal sealed record MemberShape(Visibility Visibility, IOperation? Value, IReadOnlyList<IOperation> Added, SyntaxNode? Place)
{
    public static readonly MemberShape NotVisible = new(Visibility.NotVisible, null, [], null);
    public static readonly MemberShape NotSet = new(Visibility.NotSet, null, [], null);

    /// <summary>
    /// The member set to a value; not set where the value is null, false or a list without elements; not visible where it may be.
    /// </summary>
    public static MemberShape SetTo(IOperation value, SyntaxNode place) => ValuePresence.Find(value) switch
    {
        Visibility.NotVisible => NotVisible,
        var visibility => new MemberShape(visibility, value.Unwrapped(), [], place),
    };

    /// <summary>The member set to something that is not seen.</summary>
    public static MemberShape SetSomehow(SyntaxNode place) => new(Visibility.Set, null, [], place);

    /// <summary>The list with another element.</summary>
    public MemberShape With(IOperation element, SyntaxNode place) =>
        Visibility == Visibility.NotVisible || (Visibility == Visibility.Set && Value is null && Added.Count == 0)
        ? SetSomehow(Place ?? place)
        : new MemberShape(Visibility.Set, Value, [.. Added, element.Unwrapped()], Visibility == Visibility.Set ? Place ?? place : place);

    /// <summary>What is seen of the member where it is either this or the other.</summary>
    public MemberShape Join(MemberShape other) =>
        this == other ? this
        : Visibility != other.Visibility ? NotVisible
        : this with { Value = Value == other.Value ? Value : null, Added = [] };

    /// <summary>The elements of a list, or the values of a map; null where not all of them are seen.</summary>
    public IReadOnlyList<IOperation>? Elements()
    {
        if (Value is null)
            return Added.Count == 0 ? null : Added;
        return (RequestValues.Elements(Value) ?? RequestValues.MapValues(Value)) is { } elements ? [.. elements, .. Added] : null;
    }
}

/// <summary>What the code shows of a request member.</summary>
internal enum Visibility
{
    /// <summary>It cannot be told from the method.</summary>
    NotVisible,

    /// <summary>The request is seen built, and the member is not set.</summary>
    NotSet,

    /// <summary>The member is seen set on every path to the call.</summary>
    Set,
}

/// <summary>
/// The elements of a list, or the keys of a dictionary, that the code shows: there may be others, but these are in it. Conditions want all
/// of them (<see cref="MemberShape.Elements"/>); of a resource that a call names, it is enough to see that one.
/// </summary>
internal static class SeenElements
{
    /// <summary>Those of a member; none where nothing is seen of it.</summary>
    public static IReadOnlyList<IOperation> Find(MemberShape member) => member is { Visibility: Visibility.Set, Value: { } value }
        ? [.. Find(value.Unwrapped()), .. member.Added]
        : member.Added;

    private static IEnumerable<IOperation> Find(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IObjectCreationOperation { Initializer: { } initializer } => Find(initializer),
        IObjectOrCollectionInitializerOperation initializer => initializer.Initializers.Select(Element).OfType<IOperation>(),
        _ when value.Syntax is CollectionExpressionSyntax collection => collection.Elements
            .OfType<ExpressionElementSyntax>()
            .Select(element => value.SemanticModel?.GetOperation(element.Expression))
            .OfType<IOperation>(),
        _ => [],
    };

    // A list's element or a dictionary's key is what comes first: Add(element), Add(key, value), [key] = value.
    private static IOperation? Element(IOperation added) => added switch
    {
        IInvocationOperation { Arguments: [{ } first, ..] } => first.Value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [{ } index] } } => index.Value,
        _ => null,
    };
}

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
