using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer.Usage;

/// <summary>Finds at the end of a compilation which actions of its policies no call uses.</summary>
internal static class UnusedActionSearch
{
    /// <summary>Searches, and gives the diagnostics of each policy file that has any.</summary>
    public static void Start(
        CompilationStartAnalysisContext context,
        CheckedProject project,
        Action<CompilationAnalysisContext, PolicyText, IReadOnlyList<Diagnostic>> report)
    {
        var policies = project.Policies;
        var uses = new ProjectUses(policies);
        var isComplete = true;
        context.RegisterOperationAction(uses.Add, CalledMember.MethodKinds);
        context.RegisterOperationAction(uses.Add, CalledMember.OtherKinds);
        context.RegisterOperationAction(uses.Add, OperationKind.FieldReference);
        context.RegisterSyntaxNodeAction(uses.AddAttribute, SyntaxKind.Attribute);
        context.RegisterOperationAction(_ => isComplete = false, OperationKind.Invalid);
        context.RegisterCompilationEndAction(end =>
        {
            if (isComplete)
                Report(end, policies, uses, report);
        });
    }

    private static void Report(
        CompilationAnalysisContext context,
        ProjectPolicies policies,
        ProjectUses uses,
        Action<CompilationAnalysisContext, PolicyText, IReadOnlyList<Diagnostic>> report)
    {
        var isExplained = ExplainOption.IsOnForProject(context.Options.AnalyzerConfigOptionsProvider);
        uses.AddLibraries(context.Compilation, context.CancellationToken);
        foreach (var (file, reading) in policies.Readings)
        {
            if (uses.Under(file) is not { } used || file.File.GetText(context.CancellationToken) is not { } source)
                continue;
            var diagnostics = new UnusedActions(used, policies.Catalog, IsLambda(context.Compilation)).Find(reading.File)
                .Select(unused => unused.At(file, source, policies.Catalog, isExplained))
                .ToArray();
            report(context, file, diagnostics);
        }
    }

    private static bool IsLambda(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name.StartsWith("Amazon.Lambda.", StringComparison.Ordinal));
}
