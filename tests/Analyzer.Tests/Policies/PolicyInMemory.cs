using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Tests.Policies;

/// <summary>A policy file of which only the text exists; null for one that cannot be read.</summary>
internal sealed class PolicyInMemory(SourceText? text) : AdditionalText
{
    public override string Path => "/src/policy.json";

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
}
