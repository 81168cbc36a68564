using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.CodeFixes.Tests;

/// <summary>The diagnostics of an analyzer, and what a provider of fixes makes of them.</summary>
internal sealed class AnalyzedProjects(DiagnosticAnalyzer analyzer, CodeFixProvider provider) : FixAllContext.DiagnosticProvider
{
    /// <summary>The fixes that are offered in a project: those of additional files in the file, the others in the C# file.</summary>
    public async Task<IReadOnlyList<CodeAction>> FixesAsync(Project project)
    {
        var fixes = new List<CodeAction>();
        foreach (var diagnostic in await DiagnosticsOf(project, TestContext.Current.CancellationToken))
        {
            var path = diagnostic.Location.GetLineSpan().Path;
            var document = project.Documents.FirstOrDefault(document => document.FilePath == path)
                ?? project.AdditionalDocuments.Single(document => document.FilePath == path);
            await provider.RegisterCodeFixesAsync(new CodeFixContext(
                document, diagnostic.Location.SourceSpan, [diagnostic], (fix, _) => fixes.Add(fix), TestContext.Current.CancellationToken));
        }

        return fixes;
    }

    /// <summary>The action that fixes all, of some ids, starting from a project; null where there is nothing to fix.</summary>
    public async Task<CodeAction?> FixAllAsync(Project project, FixAllScope scope, params string[] ids)
    {
        var fixAll = provider.GetFixAllProvider();
        Assert.NotNull(fixAll);
        Assert.Contains(scope, fixAll.GetSupportedFixAllScopes());
        var key = (await FixesAsync(project)).Select(fix => fix.EquivalenceKey).FirstOrDefault();
        return await fixAll.GetFixAsync(new FixAllContext(
            project.Documents.Single(), provider, scope, key, ids, this, TestContext.Current.CancellationToken));
    }

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        await DiagnosticsOf(project, cancellationToken);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
        Document document, CancellationToken cancellationToken) =>
        (await DiagnosticsOf(document.Project, cancellationToken)).Where(
            diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath);

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        (await DiagnosticsOf(project, cancellationToken)).Where(diagnostic => !diagnostic.Location.IsInSource);

    private async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Project project, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken);
        Assert.NotNull(compilation);
        var diagnostics = await compilation.WithAnalyzers([analyzer], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(
            cancellationToken);
        return [.. diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id))];
    }
}
