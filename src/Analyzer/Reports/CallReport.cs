using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Needs;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Analyzer.Resources;
using Dstack.Permissions.Analyzer.Symbols;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Reports;

/// <summary>Puts what a call lacks into words.</summary>
internal static class CallReport
{
    private const string Async = "Async";
    private const int ShownResources = 3;

    /// <summary>The diagnostic of an action that a call lacks.</summary>
    public static Diagnostic Lacking(OperationShortfall shortfall, CallSite site, string? because)
    {
        var grant = shortfall.Grant;
        var statements = string.Join(", ", grant.Statements);
        return grant.Status switch
        {
            GrantStatus.Denied => Create(
                Descriptors.DeniedAction, site.Name, grant.Action, shortfall.FileName, DeniedOn(grant), statements),
            GrantStatus.Ineffective => Create(
                Descriptors.IneffectiveGrant, site.Name, grant.Action, shortfall.FileName, statements, WhyIneffective(grant, "the call")),
            _ => Create(Descriptors.MissingAction, site.Name, grant.Action, site.Policies.Names),
        };

        Diagnostic Create(DiagnosticDescriptor descriptor, params object[] arguments) =>
            site.Create(descriptor, Explain(shortfall, site, because), PropertiesOf(shortfall, site), arguments);
    }

    /// <summary>The diagnostic of an action that a call lacks because its request sets a member.</summary>
    public static Diagnostic LackingFor(string member, OperationShortfall shortfall, CallSite site)
    {
        var because = $"as '{member}' is set";
        var ofMember = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Member, member);
        return shortfall.Grant.LeftOut is null ? LackingAsWell(member, shortfall, site, because, ofMember) : site.Create(
            Descriptors.IneffectiveGrant,
            Explain(shortfall, site, because),
            PropertiesOf(shortfall, site).AddRange(ofMember),
            site.Name,
            shortfall.Grant.Action,
            shortfall.FileName,
            string.Join(", ", shortfall.Grant.Statements),
            WhyIneffective(shortfall.Grant, $"'{member}'"));
    }

    /// <summary>The diagnostic of an action that a call lacks because something is set besides the call itself.</summary>
    public static Diagnostic LackingAsWell(
        string set, OperationShortfall shortfall, CallSite site, string because, ImmutableDictionary<string, string?> ofWhatIsSet)
    {
        var grant = shortfall.Grant;
        var statements = string.Join(", ", grant.Statements);
        var why = grant.Status switch
        {
            GrantStatus.Denied => $"which {shortfall.FileName} denies {DeniedOn(grant)} in statement {statements}; narrow the Deny",
            GrantStatus.Ineffective => $"which {shortfall.FileName} lists in statement {statements} {WhyIneffective(grant, $"'{set}'")}",
            _ => $"which {site.Policies.Names} does not allow; add the action to an Allow statement",
        };
        return site.Create(
            Descriptors.MissingActionOfMember,
            Explain(shortfall, site, because),
            PropertiesOf(shortfall, site).AddRange(ofWhatIsSet),
            site.Name,
            set,
            grant.Action,
            why);
    }

    /// <summary>The diagnostic of an operation of which nothing is known.</summary>
    public static Diagnostic Unknown(ApiCall call, CallSite site) => EqualDiagnostic.Create(
        Descriptors.UnknownOperation,
        site.Location,
        properties: null,
        site.Name,
        OperationOf(call, site.Method),
        site.Policies.Catalog.Date,
        site.Policies.Names);

    /// <summary>The value of <see cref="DiagnosticProperties.PassedTo"/>.</summary>
    public static string PassedTo(PassedServices? services) =>
        services is null ? "" : string.Join(DiagnosticProperties.Separator.ToString(), services.Names);

    private static Explanation Explain(OperationShortfall shortfall, CallSite site, string? because) => new(
        new Need(shortfall.Operation, shortfall.Required, because, site.Policies.Catalog.Date),
        NearPlace.FindNearest(site.Policies, shortfall.Grant.Action, shortfall.Services),
        site.Policies.Names);

    private static string OperationOf(ApiCall call, IMethodSymbol method) =>
        call.Operations.FirstOrDefault(operation => !operation.IsKnown)?.Name
        ?? (method.ReturnType.IsTask() && method.Name.EndsWith(Async, StringComparison.Ordinal)
            ? method.Name.Substring(0, method.Name.Length - Async.Length)
            : method.Name);

    private static ImmutableDictionary<string, string?> PropertiesOf(OperationShortfall shortfall, CallSite site) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Action, shortfall.Grant.Action.ToString())
            .Add(DiagnosticProperties.Policies, site.Policies.Paths)
            .Add(DiagnosticProperties.Resources, ResourcesOf(shortfall.Grant.Action, site.Policies.Catalog))
            .Add(DiagnosticProperties.Operation, shortfall.Operation.ServiceId + "/" + shortfall.Operation.Name)
            .Add(DiagnosticProperties.Shown, ShownTexts.Write(shortfall.Shown))
            .Add(DiagnosticProperties.PassedTo, PassedTo(shortfall.Services));

    private static string ResourcesOf(ActionName action, IamCatalog catalog)
    {
        var resources = catalog.FindAction(action)?.ResourceTypes.Select(resource => resource.Type.Arn).Distinct().ToArray() ?? [];
        return resources.Length == 0 ? "*" : string.Join(DiagnosticProperties.Separator.ToString(), resources);
    }

    private static string DeniedOn(Grant grant) =>
        grant.IsDeniedWhereAllowed ? "on every resource that it allows" : "on every resource";

    private static string WhyIneffective(Grant grant, string passing) => grant.LeftOut is not { } leftOut
        ? $"on no resource that it acts on; list {InWords(grant.NeededResources)} as its resource"
        : $"with '{PassedToService.Key}' {string.Join(" and ", leftOut.Conditions.Select(InWords))}, and {passing} passes the role to "
            + $"{OneOf(leftOut.Services.Names)}; "
            + (leftOut.Conditions.All(PassedToService.Names) ? "add that to the condition" : "allow that in another statement");

    private static string InWords(Condition condition) =>
        (PassedToService.Names(condition) ? "limited to " : "other than ") + OneOf(condition.Values);

    private static string OneOf(IEnumerable<string> texts) => string.Join(" or ", texts.Select(text => "'" + text + "'"));

    private static string InWords(IReadOnlyList<string> resources)
    {
        var shown = string.Join(" or ", resources.Take(ShownResources).Select(resource => "'" + resource + "'"));
        return resources.Count > ShownResources ? shown + " or another of its " + resources.Count + " resource types" : shown;
    }
}

/// <summary>What a diagnostic has to know of the call it stands at.</summary>
/// <param name="Method">The method that is called.</param>
/// <param name="Location">Its name in the call, or the member of the request that is meant.</param>
/// <param name="Policies">The policies that the call runs under.</param>
/// <param name="IsExplained">Whether the message ends with its explanation.</param>
internal sealed record CallSite(IMethodSymbol Method, Location Location, ProjectPolicies Policies, bool IsExplained)
{
    /// <summary>The call as messages name it.</summary>
    public string Name => Method.InWords();

    /// <summary>A diagnostic that carries its explanation.</summary>
    public Diagnostic Create(
        DiagnosticDescriptor descriptor,
        Explanation explanation,
        ImmutableDictionary<string, string?> properties,
        params object[] arguments) =>
        ExplainedDiagnostic.Create(
            descriptor,
            Location,
            descriptor.DefaultSeverity,
            explanation.Locations,
            explanation.AddTo(properties),
            IsExplained ? explanation.Text : null,
            arguments);
}

/// <summary>Puts into words what a call lacks on a customer's key.</summary>
internal static class KmsKeyReport
{
    /// <summary>The diagnostic of an action that a key in the request asks for, or the option.</summary>
    public static Diagnostic Lacking(ForwardShortfall forward, ConditionAnswer answer, CallSite site)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.ViaService, forward.Forward.ViaService);
        return answer.Member is { } member
            ? CallReport.LackingAsWell(
                member,
                forward.Shortfall with { Shown = ShownKmsKey.Find(answer.Value, member) },
                site,
                $"as '{member}' names a key",
                properties.Add(DiagnosticProperties.Member, member))
            : CallReport.LackingAsWell(
                $"{CustomerManagedKeys.Option} = {forward.Prefix}",
                forward.Shortfall,
                site,
                $"as '{CustomerManagedKeys.Option}' says that data of {forward.Prefix} is encrypted with one",
                properties.Add(DiagnosticProperties.Option, CustomerManagedKeys.Option));
    }
}

/// <summary>Puts into words which resource a call names and may not use.</summary>
internal static class ResourceReport
{
    /// <summary>The diagnostic of a call whose constant resource no grant of an action can hold.</summary>
    public static Diagnostic Outside(RequestedResource requested, RestrictedGrant grant, CallSite site)
    {
        var resource = requested.Arn;
        var action = new ActionName(grant.Action.Service, grant.Action.Name);
        var explanation = new Explanation(
            new Need(grant.Operation, grant.Required, $"on what {Named(requested.Members)}", site.Policies.Catalog.Date),
            NearPlace.FindNearest(site.Policies, action, grant.Services, resource),
            site.Policies.Names);
        return site.Create(
            Descriptors.ResourceOutsideGrants,
            explanation,
            ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.Action, grant.Action.FullName)
                .Add(DiagnosticProperties.Policies, site.Policies.Paths)
                .Add(DiagnosticProperties.Resources, requested.ToString())
                .Add(DiagnosticProperties.Operation, grant.Operation.ServiceId + "/" + grant.Operation.Name)
                .Add(DiagnosticProperties.Shown, ShownTexts.Write(requested.Shown))
                .Add(DiagnosticProperties.PassedTo, CallReport.PassedTo(grant.Services)),
            site.Name,
            requested,
            site.Policies.Names,
            grant.Action.FullName,
            grant.Nearest(resource));
    }

    /// <summary>The diagnostic of a call whose constant resource a Deny covers.</summary>
    public static Diagnostic Denied(RequestedResource requested, DeniedGrant grant, CallSite site)
    {
        var (fileName, statements) = grant.DeniedBy(requested);
        var action = new ActionName(grant.Action.Service, grant.Action.Name);
        var explanation = new Explanation(
            new Need(grant.Operation, grant.Required, $"on what {Named(requested.Members)}", site.Policies.Catalog.Date),
            NearPlace.FindNearest(site.Policies, action, grant.Services, requested.Arn),
            site.Policies.Names);
        return site.Create(
            Descriptors.DeniedAction,
            explanation,
            ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.Action, grant.Action.FullName)
                .Add(DiagnosticProperties.Policies, site.Policies.Paths)
                .Add(DiagnosticProperties.Operation, grant.Operation.ServiceId + "/" + grant.Operation.Name),
            site.Name,
            grant.Action.FullName,
            fileName,
            $"on '{requested}'",
            string.Join(", ", statements));
    }

    private static string Named(IReadOnlyList<string> members) =>
        string.Join(" and ", members.Select(member => "'" + member + "'")) + (members.Count == 1 ? " names" : " name");
}
