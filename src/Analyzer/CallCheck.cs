using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Needs;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Reports;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Analyzer.Resources;
using Dstack.Permissions.Analyzer.Symbols;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer;

/// <summary>Reports what one call lacks: each action once, at the call or at the member that asks for it.</summary>
internal sealed class CallCheck(OperationAnalysisContext context, PermissionScopes scopes, IMethodSymbol method, ApiCall call, bool mayMock)
{
    private readonly PermissionScope _scope = scopes.ScopeOf(context.ContainingSymbol);
    private HashSet<(ActionName Action, PassedServices? Services)>? _reported;
    private RequestShape? _request;
    private bool? _isNeverMade;

    private Location Location => CallSyntax.NameLocation(context.Operation);

    private RequestShape Request => _request ??= RequestShape.OfCall(context.Operation);

    private OperationJudge Judge => scopes.JudgeOf(_scope);

    // Few programs do, and to read the bucket of each call is most of what a call that is allowed costs.
    private bool NamesDirectoryBuckets => context.Compilation.Mentions(DirectoryBucket.EndOfName);

    public void Check()
    {
        var judge = Judge;
        foreach (var operation in call.Operations)
        {
            var onDirectoryBuckets = judge.OnDirectoryBuckets(operation) is { } counterpart && NamesDirectoryBuckets ? counterpart : null;
            var shortfalls = judge.Judge(operation);
            foreach (var shortfall in shortfalls)
            {
                if (IsOpen(shortfall) && (onDirectoryBuckets is null || !IsOnDirectoryBucket(shortfall)))
                    CheckNeed(shortfall, shortfalls);
            }

            foreach (var shortfall in judge.ForwardShortfalls(operation))
                CheckKey(shortfall);
            CheckResources(operation);
            if (onDirectoryBuckets is not null)
                CheckOnDirectoryBuckets(onDirectoryBuckets);
        }

        if (call.IsUnknown)
            Say(CallReport.Unknown(call, SiteAt(Location)));
    }

    private void CheckOnDirectoryBuckets(Operation operation)
    {
        var shortfalls = Judge.Judge(operation);
        foreach (var shortfall in shortfalls)
        {
            if (IsOpen(shortfall) && IsOnDirectoryBucket(shortfall))
                CheckNeed(shortfall, shortfalls);
        }

        CheckResources(operation);
    }

    private void CheckResources(Operation operation)
    {
        foreach (var grant in Judge.DeniedGrants(operation))
            CheckDenied(grant);
        foreach (var grant in Judge.RestrictedGrants(operation))
            CheckRestricted(grant);
    }

    private bool IsOnDirectoryBucket(OperationShortfall shortfall)
    {
        var client = call.ClientOf(shortfall.Operation, scopes.Sdk);
        return DirectoryBucket.IsActedOn(
            shortfall.Required, Request, member => client?.MemberName(shortfall.Operation.Name, member) ?? member);
    }

    private bool IsOpen(OperationShortfall shortfall) =>
        !IsReported(shortfall.Grant.Action, shortfall.Services) && !_scope.Grants(shortfall.Grant.Action);

    // Roles that a call passes to two services are two needs.
    private bool IsReported(ActionName action, PassedServices? services = null) => _reported?.Contains((action, services)) == true;

    private void CheckKey(ForwardShortfall forward)
    {
        var shortfall = forward.Shortfall;
        if (IsReported(shortfall.Grant.Action) || _scope.Grants(shortfall.Grant.Action))
            return;
        var request = ConditionsOf(shortfall.Operation);
        var answer = KmsKeyNeeds.Answer(
            forward,
            request,
            () => CustomerManagedKeys.Read(context.Options.AnalyzerConfigOptionsProvider, context.Operation.Syntax.SyntaxTree));
        if (answer.Holds == Answer.Yes)
            Report(KmsKeyReport.Lacking(forward, answer, SiteAt(answer.Place?.GetLocation() ?? Location)), shortfall);
    }

    private void CheckRestricted(RestrictedGrant grant) => CheckResources(
        grant.Operation,
        grant.Required,
        grant.Action,
        grant.Services,
        resource => !grant.MayHold(resource),
        resource => ResourceReport.Outside(resource, grant, SiteAt(Location)));

    private void CheckDenied(DeniedGrant grant) => CheckResources(
        grant.Operation,
        grant.Required,
        grant.Action,
        grant.Services,
        grant.Holds,
        resource => ResourceReport.Denied(resource, grant, SiteAt(Location)));

    private void CheckResources(
        Operation operation,
        RequiredAction required,
        ServiceAction action,
        PassedServices? services,
        Func<RequestedResource, bool> isLacking,
        Func<RequestedResource, Diagnostic> report)
    {
        var name = new ActionName(action.Service, action.Name);
        if (context.Operation is IMethodReferenceOperation || IsReported(name, services) || _scope.Grants(name))
            return;
        var lacking = ResourcesOf(operation, required, action).Where(isLacking).ToArray();
        if (lacking.Length == 0 || !IsNeeded(operation, required))
            return;
        (_reported ??= []).Add((name, services));
        foreach (var resource in lacking)
            Say(report(resource));
    }

    private IReadOnlyList<RequestedResource> ResourcesOf(Operation operation, RequiredAction required, ServiceAction action) =>
        new RequestedResources(operation, action, call.ClientOf(operation, scopes.Sdk), context.Operation, isWhole: call.Client is not null)
            .In(required, Request);

    private bool IsNeeded(Operation operation, RequiredAction required) => required.Condition is not { } condition
        || ConditionsOf(operation).Answer(condition).Holds == Answer.Yes;

    private void CheckNeed(OperationShortfall shortfall, ImmutableArray<OperationShortfall> all)
    {
        if (shortfall.Required.Condition is not { } condition)
        {
            Report(CallReport.Lacking(WithShown(shortfall), SiteAt(Location), because: null), shortfall);
            return;
        }

        var answer = ConditionsOf(shortfall.Operation).Answer(condition);
        if (answer.Holds != Answer.Yes && !(answer.Holds == Answer.NotVisible && LacksEitherWay(shortfall, all)))
            return;
        var shown = WithShown(shortfall);
        Report(
            answer is { Member: { } member, Place: { } place }
                ? CallReport.LackingFor(member, shown, SiteAt(place.GetLocation()))
                : CallReport.Lacking(shown, SiteAt(Location), Because(condition, shortfall.Operation, answer.Holds)),
            shortfall);
    }

    // Most of what an operation may lack depends on what its request does not set, so this waits until something is to be said.
    private OperationShortfall WithShown(OperationShortfall shortfall) =>
        Judge.Policies.Catalog.FindAction(shortfall.Grant.Action) is { } action
        ? shortfall with
        {
            Shown = AttachedPolicy.AddTo(
                RequestedResources.Shown(ResourcesOf(shortfall.Operation, shortfall.Required, action)), shortfall.Operation, Request),
        }
        : shortfall;

    private string? Because(RequestCondition condition, Operation operation, Answer answer)
    {
        if (RequestConditions.IsOfObject(condition))
            return null;
        var client = call.ClientOf(operation, scopes.Sdk);
        var members = string.Join("' and '", condition.Members.Select(member => client?.MemberName(operation.Name, member) ?? member));
        return (condition.Test, answer) switch
        {
            (RequestTest.NotExists, Answer.Yes) => $"as '{members}' is not set",
            (RequestTest.NotExists, _) =>
                $"as it is not seen whether '{members}' is set, and no policy allows the action that this would need either",
            _ => $"as '{members}' of its request asks for it",
        };
    }

    private CallSite SiteAt(Location location) => new(
        method,
        location,
        Judge.Policies,
        ExplainOption.IsOn(context.Options.AnalyzerConfigOptionsProvider, context.Operation.Syntax.SyntaxTree));

    // An object is read with s3:GetObject, a version of it with s3:GetObjectVersion: who may do neither cannot make the call, whatever a
    // request says that the code does not show. The action without a version is the one to name.
    private bool LacksEitherWay(OperationShortfall shortfall, ImmutableArray<OperationShortfall> all) =>
        OpenTestOf(shortfall) is { Test: RequestTest.NotExists or RequestTest.NotStartsWith } test
        // A library reads one parameter of Systems Manager or all under a path by what it is told: other operations are the other way.
        && (call.Client is null ? call.Operations.SelectMany(operation => Judge.Judge(operation)) : all).Any(other =>
            !_scope.Grants(other.Grant.Action)
            && OpenTestOf(other) is { } opposite
            && opposite.Test == (test.Test == RequestTest.NotExists ? RequestTest.Exists : RequestTest.StartsWith)
            && opposite.Value == test.Value
            && opposite.Members.SequenceEqual(test.Members));

    private RequestCondition? OpenTestOf(OperationShortfall shortfall) =>
        shortfall.Required.Condition is { } condition ? ConditionsOf(shortfall.Operation).Open(condition) : null;

    private RequestConditions ConditionsOf(Operation operation) =>
        new(call.ClientOf(operation, scopes.Sdk), operation.Name, Request, context.Operation);

    private void Report(Diagnostic diagnostic, OperationShortfall shortfall)
    {
        (_reported ??= []).Add((shortfall.Grant.Action, shortfall.Services));
        Say(diagnostic);
    }

    // Most calls are allowed, so whether this one is made at all waits until something is to be said.
    private void Say(Diagnostic diagnostic)
    {
        if (!(_isNeverMade ??= context.Operation.IsNeverMade(mayMock)))
            context.ReportDiagnostic(diagnostic);
    }
}
