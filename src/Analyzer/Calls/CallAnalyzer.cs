using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Policies;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>Checks every call of the AWS SDK against the policies of the project.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            Descriptors.MissingAction, Descriptors.DeniedAction, Descriptors.IneffectiveGrant, Descriptors.UnknownOperation);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (!AwsSdk.IsReferencedBy(context.Compilation) || !ProjectProperties.ChecksCalls(context.Options))
            return;
        var policies = ProjectPolicies.Read(
            context.Options,
            (text, kind) => context.TryGetValue(text, PolicyReading.ProviderFor(kind), out var reading) ? reading : null,
            context.CancellationToken);
        if (policies is null)
            return;
        var scopes = new PermissionScopes(policies);
        context.RegisterOperationAction(call => Analyze(call, scopes), OperationKind.Invocation, OperationKind.MethodReference);
    }

    private static void Analyze(OperationAnalysisContext context, PermissionScopes scopes)
    {
        var method = context.Operation is IInvocationOperation invocation
            ? invocation.TargetMethod
            : ((IMethodReferenceOperation)context.Operation).Method;
        if (ApiCalls.TryResolve(method, out var call) && !context.Operation.IsInExpressionTree())
            Report(context, scopes, method, call);
    }

    private static void Report(OperationAnalysisContext context, PermissionScopes scopes, IMethodSymbol method, SdkCall call)
    {
        var scope = scopes.Of(context.ContainingSymbol);
        var judge = scopes.JudgeOf(scope);
        var lacking = ImmutableHashSet<ActionName>.Empty;
        foreach (var operation in call.Operations)
        {
            if (!operation.IsKnown)
                continue;
            foreach (var shortfall in judge.Judge(operation))
            {
                if (lacking.Contains(shortfall.Grant.Action) || scope.Grants(shortfall.Grant.Action))
                    continue;
                lacking = lacking.Add(shortfall.Grant.Action);
                context.ReportDiagnostic(
                    CallReport.Lacking(shortfall, method, CallSyntax.NameLocation(context.Operation.Syntax), judge.Policies));
            }
        }

        if (call.Kind == SdkCallKind.Unknown)
        {
            context.ReportDiagnostic(
                CallReport.Unknown(call, method, CallSyntax.NameLocation(context.Operation.Syntax), judge.Policies));
        }
    }
}
