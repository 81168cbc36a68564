using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>Tells code that becomes an expression tree: it describes a call, as the set-up of a mock does, and makes none.</summary>
internal static class ExpressionTrees
{
    public static bool IsInExpressionTree(this IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IConversionOperation { Operand: IAnonymousFunctionOperation, Type: { Name: "Expression" } type }
                && type.ContainingNamespace.Is("System.Linq.Expressions"))
                return true;
        }

        return false;
    }
}
