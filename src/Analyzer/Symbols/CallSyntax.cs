using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Symbols;

/// <summary>Where a call is reported: at the member's name, so that each call of a chain over several lines has its own line.</summary>
internal static class CallSyntax
{
    public static Location NameLocation(IOperation call) =>
        NameLocation(call is IEventAssignmentOperation { EventReference: { } @event } ? @event.Syntax : call.Syntax);

    private static Location NameLocation(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => NameLocation(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name.Identifier.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.GetLocation(),
        SimpleNameSyntax name => name.Identifier.GetLocation(),
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword.GetLocation(),
        PrimaryConstructorBaseTypeSyntax @base => @base.Type.GetLocation(),
        CastExpressionSyntax cast => cast.Type.GetLocation(),
        BinaryExpressionSyntax binary => binary.OperatorToken.GetLocation(),
        AssignmentExpressionSyntax assignment => assignment.OperatorToken.GetLocation(),
        PrefixUnaryExpressionSyntax unary => unary.OperatorToken.GetLocation(),
        PostfixUnaryExpressionSyntax unary => unary.OperatorToken.GetLocation(),
        _ => call.GetLocation(),
    };
}
