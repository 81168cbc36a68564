using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>Reads the references of a compilation.</summary>
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
