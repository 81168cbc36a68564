using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Reports;

/// <summary>Puts into words what a library lacks.</summary>
internal static class LibraryReport
{
    private const int ShownActions = 6;

    public static Diagnostic Create(string library, IReadOnlyList<string> actions, PolicyText home, ProjectPolicies policies) =>
        Diagnostic.Create(
            Descriptors.LibraryCalls,
            home.Start(),
            ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.Library, library)
                .Add(DiagnosticProperties.Actions, string.Join(DiagnosticProperties.Separator.ToString(), actions))
                .Add(DiagnosticProperties.Policies, policies.Paths),
            library,
            InWords(actions),
            policies.Names);

    private static string InWords(IReadOnlyList<string> actions)
    {
        var shown = string.Join(", ", actions.Take(ShownActions).Select(action => "'" + action + "'"));
        return actions.Count > ShownActions ? shown + " and " + (actions.Count - ShownActions) + " more" : shown;
    }
}
