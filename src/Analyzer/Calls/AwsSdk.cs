using System;
using Dstack.Permissions.Analyzer.Symbols;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>The AWS SDK for .NET as a whole.</summary>
internal static class AwsSdk
{
    /// <summary>The assembly that every client needs.</summary>
    public const string Core = "AWSSDK.Core";

    /// <summary>
    /// Whether an assembly of that name may be one that calls AWS: the SDK's begin with <c>AWSSDK.</c>, libraries of AWS above it with
    /// <c>AWS.</c> or <c>Amazon.</c>; those of others are known by name.
    /// </summary>
    public static bool IsPart(string assembly, SdkCatalog sdk) =>
        assembly.StartsWith("AWS", StringComparison.Ordinal)
        || assembly.StartsWith("Amazon.", StringComparison.Ordinal)
        || sdk.HasHighLevelApisIn(assembly);

    /// <summary>Whether a compilation can call AWS through the SDK.</summary>
    public static bool IsReferencedBy(Compilation compilation)
    {
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            if (assembly.Name == Core)
                return true;
        }

        return false;
    }
}

/// <summary>Tells calls of clients that the catalog lacks: a package of the SDK may be newer than it.</summary>
internal static class UnknownClients
{
    private const string Package = "AWSSDK.";
    private const string Extensions = "AWSSDK.Extensions.";
    private const string Runtime = "Amazon.Runtime";
    private const string Model = "Model";

    /// <summary>
    /// Whether an assembly of that name has a client of the SDK in it, as each has that is neither the core nor above the SDK.
    /// </summary>
    public static bool MayBeIn(string assembly) => assembly.StartsWith(Package, StringComparison.Ordinal)
        && assembly != AwsSdk.Core
        && !assembly.StartsWith(Extensions, StringComparison.Ordinal);

    /// <summary>Whether a method of the SDK is a call, or a paginator, of a client that is not in the catalog.</summary>
    public static bool IsCall(INamedTypeSymbol type, IMethodSymbol method, SdkCatalog sdk) =>
        method is { IsStatic: false, MethodKind: MethodKind.Ordinary }
        && MayBeIn(type.ContainingAssembly.Name)
        && (IsPaginator(type, method) || (Returns(method.ReturnType) && IsClient(type, sdk)));

    private static bool IsPaginator(INamedTypeSymbol type, IMethodSymbol method) =>
        type.Name.EndsWith("PaginatorFactory", StringComparison.Ordinal)
        && type.ContainingNamespace.Name == Model
        && method.ReturnType.Name.EndsWith("Paginator", StringComparison.Ordinal);

    // What every client has besides its operations gives something else: nothing, its configuration, an endpoint.
    private static bool Returns(ITypeSymbol type) => type.IsTask() || HasBase(type, "AmazonWebServiceResponse");

    private static bool IsClient(INamedTypeSymbol type, SdkCatalog sdk)
    {
        if (type.TypeKind == TypeKind.Interface)
            return HasInterface(type, "IAmazonService");

        // A client above a known one, such as one that encrypts, calls what that one calls.
        for (var known = type; known is not null; known = known.BaseType)
        {
            if (sdk.FindClient(known.Name)?.Assembly == known.ContainingAssembly?.Name)
                return false;
        }

        return HasBase(type, "AmazonServiceClient");
    }

    private static bool HasBase(ITypeSymbol type, string name)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
        {
            if (above.Name == name && above.ContainingNamespace.Is(Runtime))
                return true;
        }

        return false;
    }

    private static bool HasInterface(INamedTypeSymbol type, string name)
    {
        foreach (var above in type.AllInterfaces)
        {
            if (above.Name == name && above.ContainingNamespace.Is(Runtime))
                return true;
        }

        return false;
    }
}
