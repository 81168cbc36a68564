using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Iam.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer.Policies;

/// <summary>Says where <c>[PermissionPolicy]</c> names a policy that the project does not have: such code is judged by all policies.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyNameAnalyzer : DiagnosticAnalyzer
{
    private const string Attribute = "PermissionPolicyAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.SetUp);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (PermissionAttribute.Of((AttributeSyntax)context.Node, context.SemanticModel, context.CancellationToken) is not { Name: Attribute } named)
            return;
        var policies = PolicyText.AllOf(context.Options)
            .Select(policy => PolicyFileName.PolicyNameOf(policy.File.Path))
            .OrderBy(policy => policy, System.StringComparer.Ordinal)
            .ToArray();
        if (!policies.Contains(named.Argument))
            context.ReportDiagnostic(SetUpDiagnostics.UnknownPolicy(named.Argument, policies, named.Place.GetLocation()));
    }
}
