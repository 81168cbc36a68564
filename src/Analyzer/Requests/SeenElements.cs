using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>
/// The elements of a list, or the keys of a dictionary, that the code shows: there may be others, but these are in it. Conditions want all
/// of them
/// (<see cref="MemberShape.Elements"/>); of a resource that a call names, it is enough to see that one.
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
