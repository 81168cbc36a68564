using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Benchmarks.Analyzers;

/// <summary>The descriptor that an analyzer must have, for those that report nothing.</summary>
internal static class MeasuringStick
{
    public static DiagnosticDescriptor Descriptor { get; } = new(
        "BENCH0001", "Never reported", "Never reported", "Benchmarks", DiagnosticSeverity.Info, true);
}
