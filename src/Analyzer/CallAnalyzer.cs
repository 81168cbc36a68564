using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Needs;
using Dstack.Permissions.Analyzer.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer;

/// <summary>Checks every call of the AWS SDK against the policies of the project.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer : CallsAnalyzer
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

    private protected override void Start(CompilationStartAnalysisContext context, CheckedProject project)
    {
        var scopes = new PermissionScopes(project.Policies);
        var mayMock = NotCalls.MayMock(project.Compilation);
        context.RegisterOperationAction(use => Analyze(use, scopes, mayMock), CalledMember.MethodKinds);
        context.RegisterOperationAction(use => Analyze(use, scopes, mayMock), CalledMember.OtherKinds);
    }

    // Most operations of a program come here and call nothing: each is looked at once, and a method's assembly decides most of them.
    private static void Analyze(OperationAnalysisContext context, PermissionScopes scopes, bool mayMock)
    {
        var member = CalledMember.From(context.Operation);
        if (member.Method is not { } method || !scopes.MayNeed(member))
            return;
        if ((scopes.Requirements.Describes(method) || !ApiCalls.TryResolve(method, context.Operation, scopes.Sdk, out var call))
            && !scopes.Requirements.TryResolve(member, out call))
            return;
        new CallCheck(context, scopes, method, call, mayMock).Check();
    }
}
