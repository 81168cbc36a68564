using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes;

/// <summary>Writes the first policy file of a project.</summary>
internal static class NewPolicyDocument
{
    private const string FileName = "policy.json";

    /// <summary>Where the file belongs: in the folder of the project. Null where that is not known.</summary>
    public static string? PathIn(Document document)
    {
        var beside = document.Project.FilePath ?? document.FilePath;
        var slash = beside?.LastIndexOfAny(['/', '\\']) ?? -1;
        return slash < 0 ? null : beside!.Substring(0, slash + 1) + FileName;
    }

    /// <summary>The solution with the file, in every target framework of the project, allowing what any of them calls.</summary>
    public static async Task<Solution> AddAsync(Document document, string path, CancellationToken cancellationToken)
    {
        var project = document.Project;
        var targets = project.Solution.Projects
            .Where(other => other.Id == project.Id || (project.FilePath is not null && other.FilePath == project.FilePath));
        var source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var text = SourceText.From("{}" + NewLineOf(source), source.Encoding);
        var solution = targets.Aggregate(
            project.Solution,
            (current, target) => current.AddAdditionalDocument(DocumentId.CreateNewId(target.Id), FileName, text, filePath: path));
        var grants = new List<MissingGrant>();
        foreach (var target in targets)
            grants.AddRange(await MissingInAsync(solution.GetProject(target.Id)!, cancellationToken).ConfigureAwait(false));
        return grants.Count == 0
            ? project.Solution
            : await PolicyDocuments.AllowAsync(solution, path, grants, cancellationToken).ConfigureAwait(false);
    }

    // The calls are judged against the empty policy that the project has by now: everything they need is missing.
    private static async Task<IEnumerable<MissingGrant>> MissingInAsync(Project project, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            return [];
        var analysis = compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new CallAnalyzer()), project.AnalyzerOptions);
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return diagnostics.Select(MissingGrant.Read).OfType<MissingGrant>();
    }

    private static string NewLineOf(SourceText text)
    {
        var line = text.Lines[0];
        var lineBreak = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return lineBreak.Length == 0 ? "\n" : lineBreak;
    }
}
