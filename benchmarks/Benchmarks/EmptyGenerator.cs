using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Benchmarks;

/// <summary>Does nothing with the additional files: what any generator over them costs.</summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.AdditionalTextsProvider.Where(_ => false), (_, _) => { });
}
