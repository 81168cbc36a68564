using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>Where a call is reported: at the method's name, so that each call of a chain over several lines has its own line.</summary>
internal static class CallSyntax
{
    public static Location NameLocation(SyntaxNode call) => NameOf(call).GetLocation();

    private static SyntaxNode NameOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation => NameOf(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        ConditionalAccessExpressionSyntax conditional => NameOf(conditional.WhenNotNull),
        ParenthesizedExpressionSyntax parenthesized => NameOf(parenthesized.Expression),
        PostfixUnaryExpressionSyntax suppression => NameOf(suppression.Operand),
        _ => node,
    };

}
