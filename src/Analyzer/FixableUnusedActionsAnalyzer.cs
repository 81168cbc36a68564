using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer;

/// <summary>Says at a C# file which actions of a policy no call uses: see <see cref="UnusedActionList"/>. Hidden, so that builds do not run it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FixableUnusedActionsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.FixableUnusedActions);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Generated code calls too, and nothing is reported in it.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(start => UnusedActionSearch.Start(start, (end, policy, diagnostics) =>
        {
            if (UnusedActionList.FixFor(end, policy, diagnostics) is { } fix)
                end.ReportDiagnostic(fix);
        }));
    }
}
