using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Policies;
using Dstack.Permissions.Analyzer.Resources;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Policies;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>Puts what a call lacks into words.</summary>
internal static class CallReport
{
    private const string Async = "Async";
    private const int ShownResources = 3;

    /// <summary>The diagnostic of an action that a call lacks.</summary>
    public static Diagnostic Lacking(OperationShortfall shortfall, IMethodSymbol method, Location location, ProjectPolicies policies)
    {
        var call = method.InWords();
        var grant = shortfall.Grant;
        var statements = string.Join(", ", grant.Statements);
        return grant.Status switch
        {
            GrantStatus.Denied => Create(Descriptors.DeniedAction, call, grant.Action, shortfall.FileName, statements),
            GrantStatus.Ineffective => Create(
                Descriptors.IneffectiveGrant, call, grant.Action, shortfall.FileName, statements, InWords(grant.NeededResources)),
            _ => Create(Descriptors.MissingAction, call, grant.Action, policies.Names),
        };

        Diagnostic Create(DiagnosticDescriptor descriptor, params object[] arguments) =>
            Diagnostic.Create(descriptor, location, PropertiesOf(shortfall, policies), arguments);
    }

    /// <summary>The diagnostic of an action that a call lacks because its request sets a member.</summary>
    public static Diagnostic LackingFor(
        string member, OperationShortfall shortfall, IMethodSymbol method, Location location, ProjectPolicies policies) =>
        LackingAsWell(
            member, shortfall, method, location, policies, ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Member, member));

    /// <summary>The diagnostic of an action that a call lacks because something is set besides the call itself.</summary>
    public static Diagnostic LackingAsWell(
        string set,
        OperationShortfall shortfall,
        IMethodSymbol method,
        Location location,
        ProjectPolicies policies,
        ImmutableDictionary<string, string?> ofWhatIsSet)
    {
        var grant = shortfall.Grant;
        var statements = string.Join(", ", grant.Statements);
        var why = grant.Status switch
        {
            GrantStatus.Denied => $"which {shortfall.FileName} denies on every resource in statement {statements}; narrow the Deny",
            GrantStatus.Ineffective => $"which {shortfall.FileName} lists in statement {statements} on no resource that it acts on; "
                + $"list {InWords(grant.NeededResources)} as its resource",
            _ => $"which {policies.Names} does not allow; add the action to an Allow statement",
        };
        return Diagnostic.Create(
            Descriptors.MissingActionOfMember,
            location,
            PropertiesOf(shortfall, policies).AddRange(ofWhatIsSet),
            method.InWords(),
            set,
            grant.Action,
            why);
    }

    /// <summary>The diagnostic of a call whose constant resource no grant of an action can hold.</summary>
    public static Diagnostic Outside(ArnPattern resource, RestrictedGrant grant, IMethodSymbol method, Location location, ProjectPolicies policies) =>
        Diagnostic.Create(
            Descriptors.ResourceOutsideGrants,
            location,
            ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.Action, grant.Action.FullName)
                .Add(DiagnosticProperties.Policies, policies.Paths)
                .Add(DiagnosticProperties.Resources, resource.ToString())
                .Add(DiagnosticProperties.Operation, grant.Operation.ServiceId + "/" + grant.Operation.Name),
            method.InWords(),
            resource,
            policies.Names,
            grant.Action.FullName,
            grant.Nearest(resource));

    /// <summary>The diagnostic of an operation of which nothing is known.</summary>
    public static Diagnostic Unknown(ApiCall call, IMethodSymbol method, Location location, ProjectPolicies policies) =>
        Diagnostic.Create(Descriptors.UnknownOperation, location, method.InWords(), OperationOf(call, method), IamCatalog.Default.Date, policies.Names);

    private static string OperationOf(ApiCall call, IMethodSymbol method) =>
        call.Operations.FirstOrDefault(operation => !operation.IsKnown)?.Name
        ?? (method.ReturnType.IsTask() && method.Name.EndsWith(Async, StringComparison.Ordinal)
            ? method.Name.Substring(0, method.Name.Length - Async.Length)
            : method.Name);

    private static ImmutableDictionary<string, string?> PropertiesOf(OperationShortfall shortfall, ProjectPolicies policies) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Action, shortfall.Grant.Action.ToString())
            .Add(DiagnosticProperties.Policies, policies.Paths)
            .Add(DiagnosticProperties.Resources, ResourcesOf(shortfall.Grant.Action))
            .Add(DiagnosticProperties.Operation, shortfall.Operation.ServiceId + "/" + shortfall.Operation.Name);

    private static string ResourcesOf(ActionName action)
    {
        var resources = IamCatalog.Default.FindAction(action)?.ResourceTypes.Select(resource => resource.Type.Arn).Distinct().ToArray() ?? [];
        return resources.Length == 0 ? "*" : string.Join(DiagnosticProperties.Separator.ToString(), resources);
    }

    private static string InWords(IReadOnlyList<string> resources)
    {
        var shown = string.Join(" or ", resources.Take(ShownResources).Select(resource => "'" + resource + "'"));
        return resources.Count > ShownResources ? shown + " or another of its " + resources.Count + " resource types" : shown;
    }
}
