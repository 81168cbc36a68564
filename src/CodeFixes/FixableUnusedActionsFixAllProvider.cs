using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dstack.Permissions.CodeFixes;

/// <summary>Takes what no call uses out of all policy files of a scope. A file of several projects keeps what one of them uses.</summary>
internal sealed class FixableUnusedActionsFixAllProvider : FixAllProvider
{
    /// <summary>The key of the fix, which is one for all files.</summary>
    public const string Key = DiagnosticIds.FixableUnusedActions;

    public static readonly FixableUnusedActionsFixAllProvider Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var files = new List<(Project Project, string Path, UnusedEverywhere Unused)>();
        foreach (var (project, diagnostic) in await FixAllDiagnostics.GetAsync(fixAllContext).ConfigureAwait(false))
        {
            if (PathOf(diagnostic) is not { } path || files.Any(file => file.Path == path))
                continue;
            var unused = new UnusedEverywhere();
            var owners = fixAllContext.Solution.Projects
                .Where(owner => owner.AdditionalDocuments.Any(document => document.FilePath == path));
            foreach (var owner in owners)
            {
                var reported = await fixAllContext.GetAllDiagnosticsAsync(owner).ConfigureAwait(false);
                unused.Add(reported.FirstOrDefault(other => PathOf(other) == path));
            }

            if (unused.Actions.Count > 0)
                files.Add((project, path, unused));
        }

        var solution = fixAllContext.Solution;
        return files.Count == 0 ? null : CodeAction.Create("Remove what no call uses from the policy files", FixAsync, Key);

        async Task<Solution> FixAsync(CancellationToken cancellationToken)
        {
            var current = solution;
            foreach (var (project, path, unused) in files)
            {
                if (await PolicyDocuments.ReadAsync(current, path, cancellationToken).ConfigureAwait(false) is not { } text)
                    continue;
                var catalog = FixedPolicies.CatalogOf(project, cancellationToken);
                var edited = UnusedActionEdit.RemoveAll(text, unused.Actions, catalog, cancellationToken);
                current = PolicyDocuments.Write(current, path, edited);
            }

            return current;
        }
    }

    private static string? PathOf(Diagnostic diagnostic) =>
        diagnostic.Id == DiagnosticIds.FixableUnusedActions
            && diagnostic.Properties.TryGetValue(DiagnosticProperties.Policies, out var path)
            ? path
            : null;
}
