using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>The AWS SDK for .NET as a whole.</summary>
internal static class AwsSdk
{
    private const string Core = "AWSSDK.Core";

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
