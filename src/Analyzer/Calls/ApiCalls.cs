using System;
using System.Linq;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Analyzer.Symbols;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>Finds out which operations of AWS a method calls.</summary>
internal static class ApiCalls
{
    private const string PaginatorFactory = "PaginatorFactory";

    /// <summary>
    /// What the method calls. Every invocation of the program comes here, so a method that is none of AWS's costs a look at its assembly's
    /// name, and no allocation.
    /// </summary>
    /// <param name="method">The method, or the accessor or constructor that is one.</param>
    /// <param name="use">The operation that calls or names it.</param>
    /// <param name="sdk">The clients and operations that are known.</param>
    /// <param name="call">What it calls.</param>
    public static bool TryResolve(IMethodSymbol method, IOperation use, SdkCatalog sdk, out ApiCall call) =>
        TryFind(method, use, sdk, out call) && !call.IsNone;

    /// <summary>What the method calls or may call: <see cref="ApiCall.IsNone"/> where it calls nothing for certain.</summary>
    public static bool TryFind(IMethodSymbol method, IOperation use, SdkCatalog sdk, out ApiCall call)
    {
        while (method is { IsOverride: true, OverriddenMethod: { } overridden })
            method = overridden;
        call = default;
        return method.ContainingAssembly is { } assembly
            && AwsSdk.IsPart(assembly.Name, sdk)
            && method is { DeclaredAccessibility: Accessibility.Public, ContainingType: { } type }
            && (method.MethodKind switch
            {
                MethodKind.Constructor => TryResolveLibrary(type, HighLevelApi.Constructor, sdk, ref call),
                MethodKind.PropertyGet => method.AssociatedSymbol is { } property && TryResolveLibrary(type, property.Name, sdk, ref call),
                MethodKind.PropertySet => false,
                _ => TryResolveReceiver(use, type, method, sdk, ref call)
                    || TryResolveClient(use, type, method, sdk, ref call)
                    || TryResolvePaginator(type, method, sdk, ref call)
                    || TryResolveLibrary(type, method.Name, sdk, ref call)
                    || TryResolveUnknownClient(type, method, sdk, ref call),
            });
    }

    // What a type of a library inherits may be known under that type only: a provider of parameters, an encrypting client.
    private static bool TryResolveReceiver(
        IOperation use, INamedTypeSymbol declaring, IMethodSymbol method, SdkCatalog sdk, ref ApiCall call)
    {
        if (Receiver.IsOf(use, declaring))
            return false;
        foreach (var type in Receiver.TypesOf(use, declaring))
        {
            if (TryResolveLibrary(type, method.Name, sdk, ref call))
                return true;
        }

        return false;
    }

    private static bool TryResolveClient(IOperation use, INamedTypeSymbol type, IMethodSymbol method, SdkCatalog sdk, ref ApiCall call)
    {
        var client = sdk.FindClient(type.Name);
        if (client is not null && !type.ContainingNamespace.Is(client.Namespace))
            client = sdk.FindClient(type.Name, type.ContainingNamespace.ToDisplayString());
        if (client is null || method.IsStatic || type.ContainingAssembly?.Name != client.Assembly)
            return false;
        var requestType = client.TakesAnyRequest(method.Name) ? RequestTypeOf(use) : method.RequestTypeName();
        call = new ApiCall(client.Resolve(method.Name, requestType, method.ReturnType.IsTask()), client);
        return true;
    }

    // Which operation it is, only the request itself says: its parameter is of the type that all requests of the service have in common.
    private static string? RequestTypeOf(IOperation use)
    {
        var request = (use as IInvocationOperation)?.Arguments.FirstOrDefault()?.Value.Unwrapped();
        return (request?.OnlyValue()?.Unwrapped() ?? request)?.Type?.Name;
    }

    private static bool TryResolveUnknownClient(INamedTypeSymbol type, IMethodSymbol method, SdkCatalog sdk, ref ApiCall call)
    {
        if (!UnknownClients.IsCall(type, method, sdk))
            return false;
        call = ApiCall.OfUnknownClient;
        return true;
    }

    private static bool TryResolveLibrary(INamedTypeSymbol type, string member, SdkCatalog sdk, ref ApiCall call)
    {
        if (sdk.FindHighLevelApi(type.Name, member) is not { } api
            || type.ContainingAssembly?.Name != api.Assembly
            || !type.ContainingNamespace.Is(api.Namespace))
            return false;
        call = new ApiCall(api);
        return true;
    }

    private static bool TryResolvePaginator(INamedTypeSymbol type, IMethodSymbol method, SdkCatalog sdk, ref ApiCall call)
    {
        if (!type.Name.EndsWith(PaginatorFactory, StringComparison.Ordinal)
            || sdk.FindPaginators(type.Name) is not { } client
            || type.ContainingAssembly?.Name != client.Assembly
            || type.ContainingNamespace is not { Name: "Model" } model
            || !model.ContainingNamespace.Is(client.Namespace))
            return false;
        call = new ApiCall(client.ResolvePaginator(method.Name), client);
        return true;
    }
}
