using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dstack.Permissions.CodeFixes;

/// <summary>Fixes what has one right answer in all policy files of a document's project, of a project or of a solution.</summary>
internal sealed class FixablePolicyFixAllProvider : FixAllProvider
{
    /// <summary>The key of the fix, which is one for all files.</summary>
    public const string Key = DiagnosticIds.FixablePolicy;

    public static readonly FixablePolicyFixAllProvider Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var files = (await FixAllDiagnostics.GetAsync(fixAllContext).ConfigureAwait(false))
            .Where(found => found.Diagnostic.Properties.TryGetValue(DiagnosticProperties.Policies, out var path) && path is not null)
            .Select(found => (found.Project.Id, Path: found.Diagnostic.Properties[DiagnosticProperties.Policies]!))
            .GroupBy(found => found.Path)
            .Select(file => file.First())
            .ToArray();
        var solution = fixAllContext.Solution;
        return files.Length == 0 ? null : CodeAction.Create(
            "Fix what has one right answer in the policy files",
            cancellationToken => FixedPolicies.WriteAsync(solution, files, isWanted: null, cancellationToken),
            Key);
    }
}
