using System;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>Finds out which operations of AWS a method calls.</summary>
internal static class ApiCalls
{
    private const string PaginatorFactory = "PaginatorFactory";

    /// <summary>
    /// What the method calls. Every invocation of the program comes here, so a method that is none of AWS's costs a look-up of its type's name,
    /// and no allocation.
    /// </summary>
    public static bool TryResolve(IMethodSymbol method, out SdkCall call)
    {
        while (method is { IsOverride: true, OverriddenMethod: { } overridden })
            method = overridden;
        call = default;
        return method is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType: { } type }
            && (TryResolveClient(type, method, ref call) || TryResolvePaginator(type, method, ref call))
            && call.Kind != SdkCallKind.NotACall;
    }

    private static bool TryResolveClient(INamedTypeSymbol type, IMethodSymbol method, ref SdkCall call)
    {
        var sdk = IamCatalog.Default.Sdk;
        var client = sdk.FindClient(type.Name);
        if (client is not null && !type.ContainingNamespace.Is(client.Namespace))
            client = sdk.FindClient(type.Name, type.ContainingNamespace.ToDisplayString());
        if (client is null || type.ContainingAssembly?.Name != client.Assembly)
            return false;
        call = client.Resolve(method.Name, method.RequestTypeName(), method.ReturnType.IsTask());
        return true;
    }

    private static bool TryResolvePaginator(INamedTypeSymbol type, IMethodSymbol method, ref SdkCall call)
    {
        if (!type.Name.EndsWith(PaginatorFactory, StringComparison.Ordinal)
            || IamCatalog.Default.Sdk.FindPaginators(type.Name) is not { } client
            || type.ContainingAssembly?.Name != client.Assembly
            || type.ContainingNamespace is not { Name: "Model" } model
            || !model.ContainingNamespace.Is(client.Namespace))
            return false;
        call = client.ResolvePaginator(method.Name);
        return true;
    }
}
