using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Resources;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Reports;

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

    private static string Named(IReadOnlyList<string> members) =>
        string.Join(" and ", members.Select(member => "'" + member + "'")) + (members.Count == 1 ? " names" : " name");
}
