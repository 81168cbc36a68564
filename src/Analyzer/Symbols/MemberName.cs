using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Analyzer.Symbols;

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
