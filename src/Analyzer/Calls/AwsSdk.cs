using System;
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
