using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Policies;
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
            Descriptors.MissingAction,
            Descriptors.DeniedAction,
            Descriptors.IneffectiveGrant,
            Descriptors.MissingActionOfMember,
            Descriptors.ResourceOutsideGrants,
            Descriptors.UnknownOperation);

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
        if ((ApiCalls.TryResolve(method, out var call) || scopes.Requirements.TryResolve(method, out call)) && !context.Operation.IsNeverMade())
            new CallCheck(context, scopes, method, call).Report();
    }
}
