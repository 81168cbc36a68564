using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Explanations;
using Dstack.Permissions.Iam.Policies;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>Puts into words which resource a call names and may not use.</summary>
internal static class ResourceReport
{
    /// <summary>The diagnostic of a call whose constant resource no grant of an action can hold.</summary>
    public static Diagnostic Outside(ArnPattern resource, RestrictedGrant grant, CallSite site, string? because)
    {
        var action = new ActionName(grant.Action.Service, grant.Action.Name);
        var explanation = new Explanation(
            new Need(grant.Operation, grant.Required, because), site.Policies.Nearest(action, resource), site.Policies.Names);
        return site.Create(
            Descriptors.ResourceOutsideGrants,
            explanation,
            ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.Action, grant.Action.FullName)
                .Add(DiagnosticProperties.Policies, site.Policies.Paths)
                .Add(DiagnosticProperties.Resources, resource.ToString())
                .Add(DiagnosticProperties.Operation, grant.Operation.ServiceId + "/" + grant.Operation.Name),
            site.Name,
            resource,
            site.Policies.Names,
            grant.Action.FullName,
            grant.Nearest(resource));
    }
}
