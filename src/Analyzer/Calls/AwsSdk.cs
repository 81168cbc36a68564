using System;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>The AWS SDK for .NET as a whole.</summary>
internal static class AwsSdk
{
    /// <summary>The assembly that every client needs.</summary>
    public const string Core = "AWSSDK.Core";

    /// <summary>Whether an assembly may be one of AWS's: the SDK's begin with <c>AWSSDK.</c>, libraries above it with <c>AWS.</c> or <c>Amazon.</c>.</summary>
    public static bool IsPart(IAssemblySymbol assembly) => IsPart(assembly.Name);

    /// <summary>Whether an assembly of that name may be one of AWS's.</summary>
    public static bool IsPart(string assemblyName) =>
        assemblyName.StartsWith("AWS", StringComparison.Ordinal) || assemblyName.StartsWith("Amazon.", StringComparison.Ordinal);

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
