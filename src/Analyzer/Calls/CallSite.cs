using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Explanations;
using Dstack.Permissions.Analyzer.Policies;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>What a diagnostic has to know of the call it stands at.</summary>
/// <param name="Method">The method that is called.</param>
/// <param name="Location">Its name in the call, or the member of the request that is meant.</param>
/// <param name="Policies">The policies that the call runs under.</param>
/// <param name="IsExplained">Whether the message ends with its explanation.</param>
internal sealed record CallSite(IMethodSymbol Method, Location Location, ProjectPolicies Policies, bool IsExplained)
{
    /// <summary>The call as messages name it.</summary>
    public string Name => Method.InWords();

    /// <summary>A diagnostic that carries its explanation.</summary>
    public Diagnostic Create(
        DiagnosticDescriptor descriptor, Explanation explanation, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        ExplainedDiagnostic.Create(
            descriptor,
            Location,
            descriptor.DefaultSeverity,
            explanation.Locations,
            explanation.AddTo(properties),
            IsExplained ? explanation.Text : null,
            arguments);
}
