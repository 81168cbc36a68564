using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes;

/// <summary>
/// Fixes all findings of some rules in policy files. The editors' own fix-all starts from C# files only; whoever holds the diagnostics of a
/// project can ask this one.
/// </summary>
internal sealed class PolicyFileFixAllProvider : FixAllProvider
{
    public static readonly PolicyFileFixAllProvider Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var found = (await FixAllDiagnostics.GetAsync(fixAllContext).ConfigureAwait(false))
            .Where(found => found.Diagnostic.Location.Kind == LocationKind.ExternalFile
                && fixAllContext.DiagnosticIds.Contains(found.Diagnostic.Id))
            .GroupBy(found => found.Diagnostic.Location.GetLineSpan().Path)
            .Select(file => (file.Key, file.First().Project, Unused: UnusedIn(file.Select(one => one.Diagnostic))))
            .ToArray();
        var (solution, ids) = (fixAllContext.Solution, fixAllContext.DiagnosticIds);
        return found.Length == 0
            ? null
            : CodeAction.Create("Fix all in the policy files", FixAsync, fixAllContext.CodeActionEquivalenceKey);

        async Task<Solution> FixAsync(CancellationToken cancellationToken)
        {
            var current = solution;
            foreach (var (path, project, unused) in found)
            {
                if (unused.Length > 0
                    && await PolicyDocuments.ReadAsync(current, path, cancellationToken).ConfigureAwait(false) is { } text)
                    current = PolicyDocuments.Write(current, path,
                        UnusedActionEdit.RemoveAll(text, unused, FixedPolicies.CatalogOf(project, cancellationToken), cancellationToken));
                current = await FixedPolicies.WriteAsync(
                    current, [(project.Id, path)], rule => ids.Contains(rule.Id), cancellationToken).ConfigureAwait(false);
            }

            return current;
        }
    }

    private static (TextSpan, ImmutableDictionary<string, string?>)[] UnusedIn(IEnumerable<Diagnostic> reported) => reported
        .Where(diagnostic => diagnostic.Id == DiagnosticIds.UnusedAction)
        .Select(diagnostic => (diagnostic.Location.SourceSpan, diagnostic.Properties))
        .ToArray();
}
