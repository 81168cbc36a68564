using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dstack.Permissions.CodeFixes;

/// <summary>The diagnostics that a fix-all is asked to fix.</summary>
internal static class FixAllDiagnostics
{
    /// <summary>
    /// Those of the scope, each with the project that reports it. A document is a C# file; what stands in additional files is a project's.
    /// </summary>
    public static async Task<IReadOnlyList<(Project Project, Diagnostic Diagnostic)>> GetAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
        {
            var reported = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            return [.. reported.Select(diagnostic => (document.Project, diagnostic))];
        }

        var found = new List<(Project, Diagnostic)>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            var reported = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            found.AddRange(reported.Select(diagnostic => (project, diagnostic)));
        }

        return found;
    }
}
