using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer;

/// <summary>Says at the end of a compilation which actions of its policies no call uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedActionAnalyzer : CallsAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.UnusedAction);

    // Generated code calls too.
    private protected override bool ReadsGeneratedCode => true;

    private protected override void Start(CompilationStartAnalysisContext context, CheckedProject project) =>
        UnusedActionSearch.Start(context, project, (end, policy, diagnostics) =>
        {
            foreach (var diagnostic in diagnostics)
                end.ReportDiagnostic(diagnostic);
        });
}

/// <summary>
/// Says at a C# file which actions of a policy no call uses: see <see cref="UnusedActionList"/>. Hidden, so that builds do not run it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FixableUnusedActionsAnalyzer : CallsAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.FixableUnusedActions);

    // Generated code calls too.
    private protected override bool ReadsGeneratedCode => true;

    private protected override void Start(CompilationStartAnalysisContext context, CheckedProject project) =>
        UnusedActionSearch.Start(context, project, (end, policy, diagnostics) =>
        {
            if (UnusedActionList.FixFor(end, policy, diagnostics) is { } fix)
                end.ReportDiagnostic(fix);
        });
}
