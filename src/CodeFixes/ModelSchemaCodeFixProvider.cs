using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dstack.Permissions.CodeFixes;

/// <summary>Names the schema in a models file, in editors that offer fixes in additional files.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ModelSchemaCodeFixProvider),
    DocumentKinds = [
        nameof(TextDocumentKind.Document),
        nameof(TextDocumentKind.AdditionalDocument),
        nameof(TextDocumentKind.AnalyzerConfigDocument)])]
[Shared]
public sealed class ModelSchemaCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ModelSchema);

    /// <summary>None: a file names one schema.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not AdditionalDocument document)
            return;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (document.FilePath is not { } path || ModelSchemaEdit.Create(text.ToString()) is not { } edit)
            return;
        var solution = PolicyDocuments.Write(document.Project.Solution, path, text.WithChanges(edit.Changes));
        context.RegisterCodeFix(
            CodeAction.Create(edit.Title, _ => Task.FromResult(solution), DiagnosticIds.ModelSchema), context.Diagnostics);
    }
}
