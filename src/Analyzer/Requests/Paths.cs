using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>Where operations stand to each other in a method.</summary>
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

    /// <summary>
    /// Whether every path to the use passes the operation first: it is a statement of its own in a block that is also around the use, and
    /// stands before it. What is in a branch, a loop or a lambda that the use is not in does not count.
    /// </summary>
    public static bool IsAlwaysPassedBefore(this IOperation operation, IOperation use)
    {
        var statement = operation;
        while (statement.Parent is { } parent && statement is not IExpressionStatementOperation)
            statement = parent;
        return statement.Parent is IBlockOperation or ISwitchCaseOperation
            && statement.Syntax.SpanStart < use.Syntax.SpanStart
            && statement.Parent.IsAround(use)
            && operation.FunctionBody() == use.FunctionBody();
    }

    /// <summary>Whether whoever runs the body passes the operation: it is a statement of its own there, and nothing returns before.</summary>
    public static bool IsAlwaysPassedIn(this IOperation operation, IBlockOperation body)
    {
        var statement = operation;
        while (statement.Parent is { } parent && parent != body)
            statement = parent;
        return statement is IExpressionStatementOperation or IReturnOperation
            && operation.FunctionBody() == body.FunctionBody()
            && !body.Descendants().Any(other => other is IReturnOperation { IsImplicit: false } && other.Syntax.SpanStart < operation.Syntax.SpanStart);
    }

    private static bool IsAround(this IOperation outer, IOperation inner)
    {
        for (IOperation? operation = inner; operation is not null; operation = operation.Parent)
        {
            if (operation == outer)
                return true;
        }

        return false;
    }
}
