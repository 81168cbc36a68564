using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>A request that a private method or local function of the same file builds and returns.</summary>
internal static class BuiltRequest
{
    /// <summary>What is seen of it, whichever return it comes from.</summary>
    public static RequestShape Read(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if ((method.DeclaredAccessibility != Accessibility.Private && method.MethodKind != MethodKind.LocalFunction)
            || method.DeclaringSyntaxReferences is not [var declaration]
            || declaration.SyntaxTree != call.Syntax.SyntaxTree
            || call.SemanticModel?.GetOperation(declaration.GetSyntax()) is not { } body)
            return RequestShape.Hidden;
        return body.Descendants()
            .OfType<IReturnOperation>()
            .Where(@return => @return.ReturnedValue is not null && IsOwn(@return, body))
            .Select(@return => RequestShape.Read(@return.ReturnedValue!, @return, mayFollow: false))
            .Aggregate((RequestShape?)null, JoinedRequest.Join) ?? RequestShape.Hidden;
    }

    private static bool IsOwn(IReturnOperation @return, IOperation body)
    {
        var function = @return.FunctionBody();
        return function == body || function == body.FunctionBody();
    }
}
