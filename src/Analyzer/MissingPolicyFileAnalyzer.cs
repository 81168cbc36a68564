using System;
using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer;

/// <summary>Says once, at the first call, that a project calls AWS and has no policy file, so that nothing is checked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingPolicyFileAnalyzer : PermissionsAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.SetUp);

    private protected override void Register(AnalysisContext context) =>
        context.RegisterCompilationStartAction(Start);

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (!CheckedProject.IsChecked(context.Compilation, context.Options, context.CancellationToken)
            || !AwsSdk.IsReferencedBy(context.Compilation)
            || !PolicyText.AllOf(context.Options).IsEmpty)
            return;

        // Symbols would cost as much as the whole check of calls: names are enough to find one place worth showing.
        var firstCall = new Lazy<SyntaxToken?>(() => WrittenCalls.FindFirst(
            context.Compilation,
            ProjectCatalog.Get(context.Options, context.CancellationToken).Sdk,
            context.CancellationToken));
        context.RegisterSyntaxTreeAction(tree =>
        {
            if (firstCall.Value is { } call && call.SyntaxTree == tree.Tree)
                tree.ReportDiagnostic(Create(call));
        });
    }

    private static Diagnostic Create(SyntaxToken call) => EqualDiagnostic.Create(
        Descriptors.SetUp,
        call.GetLocation(),
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.SetUpFault, DiagnosticProperties.SetUpNoPolicyFile),
        $"The project calls AWS ('{call.ValueText}' and perhaps more) and has no policy file, so no call is checked",
        "add 'policy.json' to the project folder");
}
