using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Usage;
using Dstack.Permissions.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes;

/// <summary>Takes what no call uses out of a policy file, from a C# file.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(FixableUnusedActionsCodeFixProvider),
    DocumentKinds = [
        nameof(TextDocumentKind.Document),
        nameof(TextDocumentKind.AdditionalDocument),
        nameof(TextDocumentKind.AnalyzerConfigDocument)])]
[Shared]
public sealed class FixableUnusedActionsCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.FixableUnusedActions);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixableUnusedActionsFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document { Project: var project })
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Policies, out var path) && path is not null
                && diagnostic.Properties.TryGetValue(DiagnosticProperties.Unused, out var list) && list is not null
                && await PolicyDocuments.ReadAsync(project.Solution, path, context.CancellationToken).ConfigureAwait(false) is { } text
                && UnusedActionEdit.CanRemoveAny(
                    text,
                    UnusedActionList.Read(list),
                    FixedPolicies.CatalogOf(project, context.CancellationToken),
                    context.CancellationToken))
                context.RegisterCodeFix(CreateFix(project, path, text, list), diagnostic);
        }
    }

    private static CodeAction CreateFix(Project project, string path, SourceText text, string list) => CodeAction.Create(
        $"Remove what no call uses from {PolicyText.FileNameOf(path)}",
        cancellationToken =>
        {
            var catalog = FixedPolicies.CatalogOf(project, cancellationToken);
            var edited = UnusedActionEdit.RemoveAll(text, UnusedActionList.Read(list), catalog, cancellationToken);
            return Task.FromResult(PolicyDocuments.Write(project.Solution, path, edited));
        },
        FixableUnusedActionsFixAllProvider.Key);
}
