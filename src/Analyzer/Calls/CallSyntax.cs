using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>Where a call is reported: at the method's name, so that each call of a chain over several lines has its own line.</summary>
internal static class CallSyntax
{
    public static Location NameLocation(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => NameLocation(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name.Identifier.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.GetLocation(),
        SimpleNameSyntax name => name.Identifier.GetLocation(),
        _ => call.GetLocation(),
    };
}
