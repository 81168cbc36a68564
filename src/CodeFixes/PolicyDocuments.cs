using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes;

/// <summary>The policy files of a solution. A file is one file, however many projects or target frameworks have it.</summary>
internal static class PolicyDocuments
{
    /// <summary>
    /// The current text of a file, which in an editor need not be the one on the disk; null where no project has the file.
    /// </summary>
    public static async Task<SourceText?> ReadAsync(Solution solution, string path, CancellationToken cancellationToken) =>
        IdsOf(solution, path).Select(solution.GetAdditionalDocument).FirstOrDefault() is { } document
            ? await document.GetTextAsync(cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>The solution with the file's new text, the same in every project that has it.</summary>
    public static Solution Write(Solution solution, string path, SourceText text) =>
        IdsOf(solution, path).Aggregate(solution, (current, id) => current.WithAdditionalDocumentText(id, text));

    /// <summary>The solution in which a file allows actions.</summary>
    public static async Task<Solution> AllowAsync(
        Solution solution, string path, IEnumerable<MissingGrant> grants, CancellationToken cancellationToken)
    {
        var text = await ReadAsync(solution, path, cancellationToken).ConfigureAwait(false);
        if (text is null)
            return solution;
        var edit = Edit(text, grants.ToArray(), CatalogOf(solution, path, cancellationToken), cancellationToken);
        return edit.IsEmpty ? solution : Write(solution, path, edit.Apply(text));
    }

    /// <summary>The edit of a file that allows actions.</summary>
    public static PolicyEdit Edit(
        SourceText text, IReadOnlyList<MissingGrant> grants, IamCatalog catalog, CancellationToken cancellationToken) =>
        PolicyEditor.Allow(text, grants.Select(grant => grant.Need), catalog, cancellationToken);

    /// <summary>The catalog as the first project that has the file sees it.</summary>
    public static IamCatalog CatalogOf(Solution solution, string path, CancellationToken cancellationToken) =>
        IdsOf(solution, path).Select(id => solution.GetProject(id.ProjectId)).FirstOrDefault() is { } project
            ? ProjectCatalog.Get(project.AnalyzerOptions, cancellationToken)
            : IamCatalog.Default;

    private static IEnumerable<DocumentId> IdsOf(Solution solution, string path) =>
        from project in solution.Projects
        from document in project.AdditionalDocuments
        where document.FilePath == path
        select document.Id;
}
