using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.EveryOperation.Tests.HighLevel;

/// <summary>A public method that a type of the SDK declares.</summary>
internal sealed record HighLevelMember(INamedTypeSymbol Type, IMethodSymbol Method)
{
    private const string Async = "Async";

    /// <summary>Whether it is a method, no constructor and no accessor of a property.</summary>
    public bool IsOrdinary => Method.MethodKind == MethodKind.Ordinary;

    /// <summary>The type's full name, without type parameters.</summary>
    public string TypeName => Type.ContainingNamespace.ToDisplayString() + "." + Type.Name;

    /// <summary>
    /// The method's name without <c>Async</c>, as the tables name both forms at once; a property's name, <c>.ctor</c> for a constructor.
    /// </summary>
    public string MethodName => Method.AssociatedSymbol?.Name
        ?? (Method.Name.EndsWith(Async, StringComparison.Ordinal) ? Method.Name[..^Async.Length] : Method.Name);

    /// <summary>Whether what is asked for stands in a request object.</summary>
    public bool TakesRequest => Method.Parameters.Any(parameter => parameter.Type.Name.EndsWith("Request", StringComparison.Ordinal));

    /// <summary>
    /// Whether it belongs to the model of an API, where nothing calls: requests, responses, what they hold, constants, exceptions.
    /// </summary>
    public bool IsOfModel => (Type.ContainingNamespace.Name == "Model" && !IsPaginator)
        || Type.BaseType is { } type && (type.Name == "ConstantClass" || type.Name.EndsWith("Exception", StringComparison.Ordinal));

    /// <summary>Whether it makes a paginator.</summary>
    public bool IsPaginator => Type.Name.EndsWith("PaginatorFactory", StringComparison.Ordinal);

    /// <summary>The public methods that public types of the assemblies declare.</summary>
    public static IEnumerable<HighLevelMember> Of(IEnumerable<IAssemblySymbol> assemblies) => assemblies
        .SelectMany(assembly => TypesIn(assembly.GlobalNamespace))
        .Where(type => type.TypeKind is (TypeKind.Class or TypeKind.Interface or TypeKind.Struct) && !IsInternal(type))
        .SelectMany(
            type => type.GetMembers().OfType<IMethodSymbol>().Where(IsCallable),
            (type, method) => new HighLevelMember(type, method))
        .Where(member => member.IsOrdinary || !member.IsOfModel);

    // Public for the SDK's other assemblies only, or another library's code.
    private static bool IsInternal(INamedTypeSymbol type) =>
        (type.ContainingNamespace.ToDisplayString() + ".").Contains(".Internal.", StringComparison.Ordinal)
        || type.ContainingNamespace.ToDisplayString().StartsWith("ThirdParty", StringComparison.Ordinal);

    private static bool IsCallable(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsOverride: false }
        && (method is { MethodKind: MethodKind.Ordinary }
            or
            {
                MethodKind: MethodKind.PropertyGet,
                Parameters.Length: 0,
                IsStatic: false,
                ReturnsByRef: false,
                ReturnsByRefReadonly: false,
            }
            or { MethodKind: MethodKind.Constructor, ContainingType: { IsAbstract: false, TypeKind: TypeKind.Class } })
        && !(method.IsStatic && method.IsAbstract)
        // System.Text.Json for .NET Framework is a package of its own.
        && method.Parameters.All(parameter => parameter.Type.TypeKind != TypeKind.Error);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .Where(member => member is not INamedTypeSymbol type || type.DeclaredAccessibility == Accessibility.Public)
        .SelectMany(member => member is INamedTypeSymbol type ? TypesIn(member).Prepend(type) : TypesIn(member));
}
