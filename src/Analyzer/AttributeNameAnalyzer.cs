using System;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Reports;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules.Actions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer;

/// <summary>
/// Says where an attribute names what does not exist: a policy that the project lacks, so that its code is judged by all policies, or an
/// action that AWS lacks, which is never granted and never an exception.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributeNameAnalyzer : PermissionsAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.SetUp);

    private protected override void Register(AnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (PermissionAttribute.Read((AttributeSyntax)context.Node, context.SemanticModel, context.CancellationToken) is not { } attribute)
            return;
        var fault = attribute.Name == PermissionAttribute.Policy
            ? OfPolicy(attribute, context.Options)
            : OfAction(
                attribute,
                attribute.Name != DeclaredRequirements.Attribute,
                ProjectCatalog.Get(context.Options, context.CancellationToken));
        if (fault is not null)
            context.ReportDiagnostic(fault);
    }

    private static Diagnostic? OfPolicy(PermissionAttribute attribute, AnalyzerOptions options)
    {
        var policies = PolicyText.AllOf(options)
            .Select(policy => PolicyFileName.PolicyNameOf(policy.File.Path))
            .OrderBy(policy => policy, StringComparer.Ordinal)
            .ToArray();
        return policies.Contains(attribute.Argument)
            ? null
            : SetUpDiagnostics.UnknownPolicy(attribute.Argument, policies, attribute.Place.GetLocation());
    }

    private static Diagnostic? OfAction(PermissionAttribute attribute, bool mayBePattern, IamCatalog catalog) =>
        ActionNameFault.Find(attribute.Argument, mayBePattern, catalog) is { } fault
            ? SetUpDiagnostics.UnknownAction(fault, attribute.Place.GetLocation())
            : null;
}
