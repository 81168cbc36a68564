using System;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Analyzer.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>One of the package's attributes as it stands in the program.</summary>
/// <param name="Name">The name of its type, <c>Attribute</c> included.</param>
/// <param name="Argument">What it names: an action, or a policy.</param>
/// <param name="Place">The expression that names it.</param>
internal sealed record PermissionAttribute(string Name, string Argument, ExpressionSyntax Place)
{
    /// <summary>The attribute whose argument is the name of a policy; those of the others are actions.</summary>
    public const string Policy = "PermissionPolicyAttribute";

    private const string Suffix = "Attribute";

    private static readonly string[] Names = ["PermissionPolicy", "PermissionGrantedElsewhere", "RequiresPermission"];

    /// <summary>The attribute; null for one that is not the package's or names no constant. Names are compared before symbols.</summary>
    public static PermissionAttribute? Read(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!IsNamedSo(NameOf(attribute.Name))
            || attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null)?.Expression is not { } place
            || model.GetConstantValue(place, cancellationToken) is not { HasValue: true, Value: string value }
            || model.GetTypeInfo(attribute, cancellationToken).Type is not { } type
            || !type.ContainingNamespace.Is("Dstack.Permissions"))
            return null;
        return new PermissionAttribute(type.Name, value, place);
    }

    private static bool IsNamedSo(string name) => Names.Any(known =>
        name.StartsWith(known, StringComparison.Ordinal)
        && (name.Length == known.Length || string.CompareOrdinal(name, known.Length, Suffix, 0, int.MaxValue) == 0));

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
