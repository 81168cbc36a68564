using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dstack.Permissions.CodeFixes;

/// <summary>
/// Allows all missing actions of a document, project or solution at once: the edits of a file are one edit. Roslyn's own provider drops
/// edits to additional files (https://github.com/dotnet/roslyn/issues/77016).
/// </summary>
internal sealed class AllowActionFixAllProvider : FixAllProvider
{
    public static readonly AllowActionFixAllProvider Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var grants = (await FixAllDiagnostics.GetAsync(fixAllContext).ConfigureAwait(false))
            .Select(found => MissingGrant.Read(found.Diagnostic))
            .OfType<MissingGrant>()
            .ToArray();
        if (grants.Length == 0)
            return null;
        var solution = fixAllContext.Solution;
        var key = fixAllContext.CodeActionEquivalenceKey;
        return CodeAction.Create(
            "Allow the missing actions in the policy files",
            cancellationToken => FixAsync(solution, grants, key, cancellationToken),
            key);
    }

    private static async Task<Solution> FixAsync(
        Solution solution, IReadOnlyList<MissingGrant> grants, string? key, CancellationToken cancellationToken)
    {
        foreach (var file in grants.ToLookup(grant => FileFor(grant, key)))
            solution = await PolicyDocuments.AllowAsync(solution, file.Key, file, cancellationToken).ConfigureAwait(false);
        return solution;
    }

    // A call of another project has files of its own; that of the chosen name is meant, or the only one it has.
    private static string FileFor(MissingGrant grant, string? key) =>
        grant.Policies.FirstOrDefault(path => AllowActionCodeFixProvider.KeyOf(grant.DisplayNameOf(path)) == key) ?? grant.Policies[0];
}
