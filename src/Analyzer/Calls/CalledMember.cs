using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>What an operation calls: accessors, constructors and operators are methods too.</summary>
/// <param name="Method">The method; null where it is none of the program's making.</param>
/// <param name="Other">The second one, where a property is read and written at once.</param>
internal readonly record struct CalledMember(IMethodSymbol? Method, IMethodSymbol? Other = null)
{
    /// <summary>The kinds of operations that call a member by its symbol alone.</summary>
    public static readonly OperationKind[] MethodKinds = [OperationKind.Invocation, OperationKind.MethodReference];

    /// <summary>The kinds of operations that call a member which no SDK client has, though a library may.</summary>
    public static readonly OperationKind[] OtherKinds =
    [
        OperationKind.ObjectCreation, OperationKind.PropertyReference, OperationKind.EventAssignment, OperationKind.Conversion,
        OperationKind.Binary, OperationKind.Unary, OperationKind.CompoundAssignment, OperationKind.Increment, OperationKind.Decrement,
    ];

    public static CalledMember From(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => new(invocation.TargetMethod),
        IMethodReferenceOperation reference => new(reference.Method),
        IObjectCreationOperation creation => new(creation.Constructor),
        IPropertyReferenceOperation reference => OfProperty(reference),
        IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: { } @event } } assignment =>
            new(assignment.Adds ? @event.AddMethod : @event.RemoveMethod),
        IConversionOperation conversion => new(conversion.OperatorMethod),
        IBinaryOperation binary => new(binary.OperatorMethod),
        IUnaryOperation unary => new(unary.OperatorMethod),
        ICompoundAssignmentOperation assignment => new(assignment.OperatorMethod),
        IIncrementOrDecrementOperation step => new(step.OperatorMethod),
        _ => default,
    };

    private static CalledMember OfProperty(IPropertyReferenceOperation reference)
    {
        var isAssigned = reference.Parent switch
        {
            ISimpleAssignmentOperation assignment => assignment.Target == reference,
            ITupleOperation tuple => IsDeconstructedInto(tuple),
            _ => false,
        };
        var isChanged = reference.Parent switch
        {
            ICompoundAssignmentOperation assignment => assignment.Target == reference,
            ICoalesceAssignmentOperation assignment => assignment.Target == reference,
            IIncrementOrDecrementOperation => true,
            _ => false,
        };

        // What a property gives by reference is written through its getter.
        var setter = isAssigned || isChanged ? SetterOf(reference.Property) : null;
        return isAssigned && setter is not null ? new(setter) : new(GetterOf(reference.Property), setter);
    }

    private static bool IsDeconstructedInto(ITupleOperation tuple)
    {
        var outermost = tuple;
        while (outermost.Parent is ITupleOperation outer)
            outermost = outer;
        return outermost.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == outermost;
    }

    // An override may have one accessor and leave the other as it is.
    private static IMethodSymbol? GetterOf(IPropertySymbol? property)
    {
        while (property is { GetMethod: null, OverriddenProperty: { } overridden })
            property = overridden;
        return property?.GetMethod;
    }

    private static IMethodSymbol? SetterOf(IPropertySymbol? property)
    {
        while (property is { SetMethod: null, OverriddenProperty: { } overridden })
            property = overridden;
        return property?.SetMethod;
    }
}
