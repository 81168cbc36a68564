using System;
using Dstack.Permissions.Iam.Catalog;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>Finds out which operations of AWS a method calls.</summary>
internal static class ApiCalls
{
    private const string PaginatorFactory = "PaginatorFactory";

    /// <summary>
    /// What the method calls. Every invocation of the program comes here, so a method that is none of AWS's costs a look at its assembly's name,
    /// and no allocation.
    /// </summary>
    public static bool TryResolve(IMethodSymbol method, out ApiCall call) => TryFind(method, out call) && !call.IsNone;

    /// <summary>What the method calls or may call: <see cref="ApiCall.IsNone"/> where it calls nothing for certain.</summary>
    public static bool TryFind(IMethodSymbol method, out ApiCall call)
    {
        while (method is { IsOverride: true, OverriddenMethod: { } overridden })
            method = overridden;
        call = default;
        return method.ContainingAssembly is { } assembly
            && AwsSdk.IsPart(assembly)
            && method is { DeclaredAccessibility: Accessibility.Public, ContainingType: { } type }
            && (TryResolveClient(type, method, ref call)
                || TryResolvePaginator(type, method, ref call)
                || TryResolveLibrary(type, method, ref call));
    }

    private static bool TryResolveClient(INamedTypeSymbol type, IMethodSymbol method, ref ApiCall call)
    {
        var sdk = IamCatalog.Default.Sdk;
        var client = sdk.FindClient(type.Name);
        if (client is not null && !type.ContainingNamespace.Is(client.Namespace))
            client = sdk.FindClient(type.Name, type.ContainingNamespace.ToDisplayString());
        if (client is null || method.IsStatic || type.ContainingAssembly?.Name != client.Assembly)
            return false;
        call = new ApiCall(client.Resolve(method.Name, method.RequestTypeName(), method.ReturnType.IsTask()), client);
        return true;
    }

    private static bool TryResolveLibrary(INamedTypeSymbol type, IMethodSymbol method, ref ApiCall call)
    {
        if (IamCatalog.Default.Sdk.FindHighLevelApi(type.Name, method.Name) is not { } api
            || type.ContainingAssembly?.Name != api.Assembly
            || !type.ContainingNamespace.Is(api.Namespace))
            return false;
        call = new ApiCall(api);
        return true;
    }

    private static bool TryResolvePaginator(INamedTypeSymbol type, IMethodSymbol method, ref ApiCall call)
    {
        if (!type.Name.EndsWith(PaginatorFactory, StringComparison.Ordinal)
            || IamCatalog.Default.Sdk.FindPaginators(type.Name) is not { } client
            || type.ContainingAssembly?.Name != client.Assembly
            || type.ContainingNamespace is not { Name: "Model" } model
            || !model.ContainingNamespace.Is(client.Namespace))
            return false;
        call = new ApiCall(client.ResolvePaginator(method.Name), client);
        return true;
    }
}
