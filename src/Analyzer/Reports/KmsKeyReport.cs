using System.Collections.Immutable;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Needs;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Requests;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Reports;

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
