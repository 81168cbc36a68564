using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>The AWS SDK for .NET as a whole.</summary>
internal static class AwsSdk
{
    /// <summary>The assembly that every client needs.</summary>
    public const string Core = "AWSSDK.Core";

    /// <summary>
    /// Whether an assembly may be one that calls AWS: the SDK's begin with <c>AWSSDK.</c>, libraries of AWS above it with <c>AWS.</c> or
    /// <c>Amazon.</c>; those of others are known by name.
    /// </summary>
    public static bool IsPart(IAssemblySymbol assembly) => IsPart(assembly.Name);

    /// <summary>Whether an assembly of that name may be one that calls AWS.</summary>
    public static bool IsPart(string assemblyName) => IsOfAws(assemblyName) || OtherLibraries.Names.Contains(assemblyName);

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

    private static bool IsOfAws(string assemblyName) =>
        assemblyName.StartsWith("AWS", StringComparison.Ordinal) || assemblyName.StartsWith("Amazon.", StringComparison.Ordinal);

    // A class of its own, so that the table is read when an assembly is first asked about.
    private static class OtherLibraries
    {
        public static readonly HashSet<string> Names = new(
            IamCatalog.Default.Sdk.HighLevelApis.Select(api => api.Assembly).Where(name => !IsOfAws(name)), StringComparer.Ordinal);
    }
}

/// <summary>The clients of each namespace of the SDK.</summary>
internal static class ClientNamespaces
{
    private static readonly ILookup<string, SdkClient> Clients = IamCatalog.Default.Sdk.Clients.ToLookup(client => client.Namespace);

    /// <summary>The clients of a namespace, such as <c>Amazon.S3</c>.</summary>
    public static IEnumerable<SdkClient> ClientsIn(string @namespace) => Clients[@namespace];
}
