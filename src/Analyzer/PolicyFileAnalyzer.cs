using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Reports;
using Dstack.Permissions.Iam;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer;

/// <summary>Reports what the policy rules find in the policy files of a project, and what is wrong with the files themselves.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyFileAnalyzer : PermissionsAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        PolicyRuleDescriptors.All.Insert(0, Descriptors.SetUp);

    private protected override void Register(AnalysisContext context) =>
        context.RegisterAdditionalFileAction(file => Analyze(file, context));

    private static void Analyze(AdditionalFileAnalysisContext context, AnalysisContext readings)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider;
        if (PolicyText.From(context.AdditionalFile, options) is not { } policy)
        {
            if (PolicyText.IsNearMiss(context.AdditionalFile, options))
                context.ReportDiagnostic(SetUpDiagnostics.NearMiss(context.AdditionalFile.Path));
            return;
        }

        foreach (var fault in SetUpDiagnostics.FindFaults(policy, context.Options))
            context.ReportDiagnostic(fault);
        var catalog = ProjectCatalog.Get(context.Options, context.CancellationToken);
        if (IsFirst(policy, context.Options))
        {
            foreach (var service in CustomerManagedKeys.WithoutEffect(options, context.Compilation.SyntaxTrees, catalog.Sdk))
                context.ReportDiagnostic(SetUpDiagnostics.WithoutEffect(service, policy, catalog.Sdk));
        }

        if (policy.File.GetText(context.CancellationToken) is not { } text)
        {
            context.ReportDiagnostic(SetUpDiagnostics.Unreadable(policy));
            return;
        }

        if (EncodingFault.Find(text) is { } encoding)
        {
            context.ReportDiagnostic(EqualDiagnostic.Create(
                PolicyRuleDescriptors.Find(RuleRegistry.InvalidJson), policy.Start(), properties: null, encoding));
        }

        if (!readings.TryGetValue(text, PolicyReading.ProviderFor(policy.Kind, catalog), out var reading))
            return;
        foreach (var finding in reading.File.Findings)
            context.ReportDiagnostic(FindingDiagnostic.Create(finding, policy.File.Path, text));
    }

    // An option has no place that an analyzer sees, so what is wrong with it is said once, at a policy that it concerns.
    private static bool IsFirst(PolicyText policy, AnalyzerOptions options) =>
        PolicyText.AllOf(options).All(other => string.CompareOrdinal(other.File.Path, policy.File.Path) >= 0);
}
