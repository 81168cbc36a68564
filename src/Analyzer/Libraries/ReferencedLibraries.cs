using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Threading;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Symbols;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Libraries;

/// <summary>The assemblies among a compilation's references that call AWS, apart from the SDK itself.</summary>
internal sealed class ReferencedLibraries
{
    private static readonly string[] FrameworkNames = ["System", "Microsoft", "mscorlib", "netstandard", "WindowsBase"];

    private ReferencedLibraries(IReadOnlyList<(string Name, LibraryCalls Calls)> libraries, bool hidesCalls)
    {
        Libraries = libraries;
        HidesCalls = hidesCalls;
    }

    /// <summary>The libraries by assembly name, and what each calls.</summary>
    public IReadOnlyList<(string Name, LibraryCalls Calls)> Libraries { get; }

    /// <summary>
    /// Whether another library may call AWS unseen: a project that an editor has as source, or its reference assembly without code.
    /// </summary>
    public bool HidesCalls { get; }

    public static ReferencedLibraries Read(Compilation compilation, SdkCatalog sdk, CancellationToken cancellationToken)
    {
        var libraries = new List<(string Name, LibraryCalls Calls)>();
        var hidesCalls = false;
        foreach (var reference in compilation.References)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol assembly || IsSdk(assembly.Name, sdk))
                continue;
            if (reference is not PortableExecutableReference file || IsWithoutCode(assembly))
                hidesCalls |= !IsFramework(assembly.Name);
            else if (!CallsAws(assembly, sdk))
                continue;
            else if (LibraryCalls.Read(file, sdk) is { } calls)
                libraries.Add((assembly.Name, calls));
            else
                hidesCalls = true;
        }

        libraries.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return new ReferencedLibraries(libraries, hidesCalls);
    }

    private static bool IsSdk(string name, SdkCatalog sdk) => name == AwsSdk.Core || sdk.HasClientsIn(name);

    private static bool IsFramework(string name) => FrameworkNames.Any(framework =>
        name.StartsWith(framework, StringComparison.Ordinal) && (name.Length == framework.Length || name[framework.Length] == '.'));

    private static bool CallsAws(IAssemblySymbol assembly, SdkCatalog sdk) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(referenced => AwsSdk.IsPart(referenced.Name, sdk)));

    private static bool IsWithoutCode(IAssemblySymbol assembly) => assembly.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "ReferenceAssemblyAttribute" } type
        && type.ContainingNamespace.Is("System.Runtime.CompilerServices"));
}

/// <summary>What the code of a referenced assembly calls of AWS. Nobody sees when, nor with which requests.</summary>
internal sealed class LibraryCalls
{
    private static readonly ConditionalWeakTable<SdkCatalog, ConditionalWeakTable<PortableExecutableReference, LibraryCalls>> Known = new();

    private LibraryCalls(IReadOnlyList<ApiCall> calls, bool declaresNeeds)
    {
        Calls = calls;
        DeclaresNeeds = declaresNeeds;
    }

    public IReadOnlyList<ApiCall> Calls { get; }

    /// <summary>Whether members of it say by <c>[RequiresPermission]</c> what they need, so that whoever calls them is judged.</summary>
    public bool DeclaresNeeds { get; }

    /// <summary>Reads an assembly, once for as long as the reference to it lives; null where it cannot be read.</summary>
    public static LibraryCalls? Read(PortableExecutableReference reference, SdkCatalog sdk)
    {
        var known = Known.GetOrCreateValue(sdk);
        if (known.TryGetValue(reference, out var calls))
            return calls;
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly ? known.GetValue(reference, _ => Read(assembly, sdk)) : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever may be wrong with another's assembly, the compiler has its own way to say so.
            return null;
        }
    }

    private static LibraryCalls Read(AssemblyMetadata assembly, SdkCatalog sdk)
    {
        var calls = new List<ApiCall>();
        var declaresNeeds = false;
        foreach (var module in assembly.GetModules())
        {
            var reader = module.GetMetadataReader();
            declaresNeeds |= reader.TypeDefinitions.Any(handle => IsRequiresPermission(reader, reader.GetTypeDefinition(handle)))
                && reader.CustomAttributes.Any(handle => IsRequiresPermission(reader, reader.GetCustomAttribute(handle)));
            calls.AddRange(
                ReferencedMethod.In(reader, name => AwsSdk.IsPart(name, sdk)).Select(method => Resolve(method, sdk)).OfType<ApiCall>());
        }

        return new LibraryCalls(calls, declaresNeeds);
    }

    private static ApiCall? Resolve(ReferencedMethod method, SdkCatalog sdk)
    {
        if (!method.IsStatic && sdk.FindClient(method.Type, method.Namespace) is { } client && client.Assembly == method.Assembly)
            return Resolve(client.Resolve(method.Name, method.RequestType, method.ReturnsTask), client, method);
        if (sdk.FindPaginators(method.Type) is { } paginated && paginated.Assembly == method.Assembly)
            return Resolve(paginated.ResolvePaginator(method.Name), paginated, method);
        if (IsOfUnknownClient(method, sdk))
            return ApiCall.OfUnknownClient;
        return sdk.FindHighLevelApi(method.Type, method.Name) is { } api
            && api.Assembly == method.Assembly
            && api.Namespace == method.Namespace
            ? new ApiCall(api)
            : null;
    }

    // Of an interface named in metadata no more is seen than its name, and what its method takes and gives.
    private static bool IsOfUnknownClient(ReferencedMethod method, SdkCatalog sdk) =>
        method is { IsStatic: false, ReturnsTask: true, RequestType: not null }
        && method.Type.IndexOf("Amazon", StringComparison.Ordinal) is 0 or 1
        && UnknownClients.MayBeIn(method.Assembly)
        && sdk.FindClient(method.Type, method.Namespace) is null;

    // Accessors, constructors and the like have names of their own.
    private static ApiCall? Resolve(SdkCall call, SdkClient client, ReferencedMethod method) =>
        call.Kind == SdkCallKind.NotACall || method.Name.IndexOfAny(['_', '.']) >= 0 ? null : new ApiCall(call, client);

    private static bool IsRequiresPermission(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MethodDefinition
        && IsRequiresPermission(
            reader,
            reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()));

    private static bool IsRequiresPermission(MetadataReader reader, TypeDefinition type) =>
        reader.StringComparer.Equals(type.Name, DeclaredRequirements.Attribute)
        && reader.StringComparer.Equals(type.Namespace, DeclaredRequirements.Namespace);
}
