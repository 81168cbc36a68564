using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer;

/// <summary>Says at the end of a compilation which actions of its policies no call uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedActionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.UnusedAction);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Generated code calls too, and nothing is reported in it.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(start => UnusedActionSearch.Start(start, (end, policy, diagnostics) =>
        {
            foreach (var diagnostic in diagnostics)
                end.ReportDiagnostic(diagnostic);
        }));
    }
}
