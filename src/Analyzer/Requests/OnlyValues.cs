using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>Follows variables that never hold anything but what they are declared with.</summary>
internal static class OnlyValues
{
    /// <summary>The one value that a local or a field ever has; null where it may have others, or where it is not seen.</summary>
    public static IOperation? OnlyValue(this IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => OfLocal(local),
        IFieldReferenceOperation field => OfField(field),
        _ => null,
    };

    private static IOperation? OfLocal(ILocalReferenceOperation reference)
    {
        IVariableDeclaratorOperation? declarator = null;
        foreach (var operation in reference.Root().Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declared when SymbolEqualityComparer.Default.Equals(declared.Symbol, reference.Local):
                    declarator = declared;
                    break;
                case ILocalReferenceOperation other when SymbolEqualityComparer.Default.Equals(other.Local, reference.Local)
                    && other.IsWritten():
                    return null;
            }
        }

        return reference.Local.IsRef ? null : declarator?.GetVariableInitializer()?.Value;
    }

    // Constructors may set instance fields, and a static constructor static ones; without one, the initializer is all there is.
    private static IOperation? OfField(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        return field is { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences: [var declaration] }
            && field.ContainingType.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared)
            && declaration.SyntaxTree == reference.Syntax.SyntaxTree
            && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? reference.SemanticModel?.GetOperation(value)
            : null;
    }

    /// <summary>Whether a reference to a variable may change what it holds.</summary>
    public static bool IsWritten(this IOperation reference)
    {
        var inner = reference;
        while (inner.Parent is ITupleOperation or IParenthesizedOperation or IConversionOperation { IsImplicit: true })
            inner = inner.Parent;
        return inner.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == inner,
            IIncrementOrDecrementOperation or IAddressOfOperation => true,
            IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
            IVariableInitializerOperation initializer =>
                initializer.Parent is IVariableDeclaratorOperation { Symbol.IsRef: true },
            _ => false,
        };
    }
}
