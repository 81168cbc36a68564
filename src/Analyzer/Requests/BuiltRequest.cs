using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>A request that a private method or local function of the same file builds and returns.</summary>
internal static class BuiltRequest
{
    public static RequestShape Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if ((method.DeclaredAccessibility != Accessibility.Private && method.MethodKind != MethodKind.LocalFunction)
            || method.DeclaringSyntaxReferences is not [var declaration]
            || declaration.SyntaxTree != call.Syntax.SyntaxTree
            || call.SemanticModel?.GetOperation(declaration.GetSyntax()) is not { } body)
            return RequestShape.Hidden;
        var returned = body.Descendants().OfType<IReturnOperation>().Where(@return => IsOwn(@return, body)).ToArray();
        return returned is [{ ReturnedValue: { } value } only] ? RequestShape.Of(value, only, mayFollow: false) : RequestShape.Hidden;
    }

    private static bool IsOwn(IReturnOperation @return, IOperation body)
    {
        var function = @return.FunctionBody();
        return function == body || function == body.FunctionBody();
    }
}
