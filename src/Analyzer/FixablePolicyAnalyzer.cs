using System;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Symbols;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer;

/// <summary>
/// Says at a C# file that the findings in a policy file have fixes: <c>dotnet format</c>, and editors that offer nothing in additional
/// files, reach the fixes from there. Hidden, as the findings themselves are reported where they are.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FixablePolicyAnalyzer : PermissionsAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.FixablePolicy);

    private protected override void Register(AnalysisContext context) =>
        context.RegisterCompilationStartAction(Start);

    private static void Start(CompilationStartAnalysisContext context)
    {
        var policies = PolicyText.AllOf(context.Options);
        if (policies.IsEmpty
            || WrittenTrees.First(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken)
                is not { } first)
            return;
        var catalog = ProjectCatalog.Get(context.Options, context.CancellationToken);
        context.RegisterSyntaxTreeAction(tree =>
        {
            if (tree.Tree != first)
                return;
            foreach (var policy in policies)
                Check(tree, policy, Read, context.Compilation.Options);
        });

        PolicyReading? Read(SourceText text, PolicyFileKind kind) =>
            context.TryGetValue(text, PolicyReading.ProviderFor(kind, catalog), out var reading) ? reading : null;
    }

    private static void Check(
        SyntaxTreeAnalysisContext context,
        PolicyText policy,
        Func<SourceText, PolicyFileKind, PolicyReading?> read,
        CompilationOptions options)
    {
        if (policy.File.GetText(context.CancellationToken) is not { } text || read(text, policy.Kind) is not { } reading)
            return;
        var ids = reading.File.Findings
            .Select(finding => finding.Rule)
            .Distinct()
            .Where(rule => rule.HasFix && ReportedRules.Has(options, rule, context.CancellationToken))
            .Select(rule => rule.Id)
            .OrderBy(id => id, StringComparer.Ordinal)
            .ToArray();
        if (ids.Length == 0)
            return;
        context.ReportDiagnostic(EqualDiagnostic.Create(
            Descriptors.FixablePolicy,
            context.Tree.GetRoot(context.CancellationToken).GetFirstToken(includeZeroWidth: true).GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Policies, policy.File.Path),
            policy.FileName,
            string.Join(", ", ids)));
    }
}
