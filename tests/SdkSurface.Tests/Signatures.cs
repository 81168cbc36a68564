using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.SdkSurface.Tests;

/// <summary>What an assembly offers, as text.</summary>
internal static class Signatures
{
    private static readonly SymbolDisplayFormat s_type = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.ExpandNullable);

    /// <summary>The methods and properties of a type: <c>Response NameAsync(Request, CancellationToken)</c>.</summary>
    public static Dictionary<string, string> Of(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member => member.DeclaredAccessibility == Accessibility.Public && Text(member) is not null)
            .ToDictionary(member => Text(member)!, member => member.Name);

    private static string? Text(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method =>
            $"{method.ReturnType.ToDisplayString(s_type)} {method.Name}("
                + $"{string.Join(", ", method.Parameters.Select(parameter => parameter.Type.ToDisplayString(s_type)))})",
        IPropertySymbol property => $"{property.Type.ToDisplayString(s_type)} {property.Name}",
        _ => null,
    };
}
