using System;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes;

/// <summary>Fixes findings in policy files, in editors that offer fixes in additional files.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PolicyFileCodeFixProvider),
    DocumentKinds = [
        nameof(TextDocumentKind.Document),
        nameof(TextDocumentKind.AdditionalDocument),
        nameof(TextDocumentKind.AnalyzerConfigDocument)])]
[Shared]
public sealed class PolicyFileCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(
        FindingEdits.Ids.Concat(FindingProposals.Ids).OrderBy(id => id, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => PolicyFileFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not AdditionalDocument { FilePath: { } path } document)
            return;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var project = document.Project;
        var catalog = FixedPolicies.CatalogOf(project, context.CancellationToken);
        var single = 0;
        foreach (var diagnostic in context.Diagnostics)
        {
            var span = SpanIn(text, diagnostic);
            var edit = FindingEdits.Create(text, diagnostic.Id, span, diagnostic.Properties, catalog, context.CancellationToken);
            single += edit is null ? 0 : 1;
            edit ??= FindingProposals.Create(text, diagnostic.Id, span, diagnostic.Properties, catalog, context.CancellationToken);
            if (edit is null)
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    edit.Title,
                    _ => Task.FromResult(PolicyDocuments.Write(project.Solution, path, text.WithChanges(edit.Changes))),
                    diagnostic.Id + edit.Title),
                diagnostic);
        }

        // Editors have no fix-all for additional files, so it is one more fix.
        if (await FixedPolicies.HasMoreAsync(single, project, path, context.CancellationToken).ConfigureAwait(false))
            context.RegisterCodeFix(FixedPolicies.CreateFix(project, path), context.Diagnostics);
    }

    private static TextSpan SpanIn(SourceText text, Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        return TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
    }
}
