using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

/// <summary>What a message calls a method: as the code names it, not as metadata does.</summary>
internal static class MemberName
{
    /// <summary><c>Type.Method</c>, <c>Type.Property</c>, <c>new Type</c> or <c>Type.operator +</c>.</summary>
    public static string InWords(this IMethodSymbol method)
    {
        var type = method.ContainingType?.Name ?? "";
        if (method.MethodKind == MethodKind.Constructor)
            return "new " + type;
        var name = method switch
        {
            { AssociatedSymbol: IPropertySymbol { IsIndexer: true } } => "this[]",
            { AssociatedSymbol: { } member } => member.Name,
            { MethodKind: MethodKind.UserDefinedOperator } when
                SyntaxFacts.GetOperatorKind(method.Name) is var kind and not SyntaxKind.None => "operator " + SyntaxFacts.GetText(kind),
            { MethodKind: MethodKind.Conversion } => "operator " + method.ReturnType.Name,
            _ => method.Name,
        };
        var dot = name.LastIndexOf('.');
        return type.Length == 0 ? name : type + "." + name.Substring(dot + 1);
    }
}
