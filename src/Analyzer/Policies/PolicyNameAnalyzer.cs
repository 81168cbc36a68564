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
    private const string Attribute = "PermissionPolicy";

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
        var attribute = (AttributeSyntax)context.Node;
        if (NameOf(attribute.Name) is not (Attribute or Attribute + "Attribute")
            || attribute.ArgumentList is not { Arguments: [{ Expression: { } argument }] }
            || context.SemanticModel.GetConstantValue(argument, context.CancellationToken) is not { HasValue: true, Value: string name }
            || context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type is not { } type
            || !type.ContainingNamespace.Is("Dstack.Permissions"))
            return;
        var policies = PolicyText.AllOf(context.Options)
            .Select(policy => PolicyFileName.PolicyNameOf(policy.File.Path))
            .OrderBy(policy => policy, System.StringComparer.Ordinal)
            .ToArray();
        if (!policies.Contains(name))
            context.ReportDiagnostic(SetUpDiagnostics.UnknownPolicy(name, policies, argument.GetLocation()));
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
