using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dstack.Permissions.CodeFixes;

/// <summary>
/// Fixes what has one right answer in a policy file, from a C# file: the way that <c>dotnet format</c> and every editor knows.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(FixablePolicyCodeFixProvider),
    DocumentKinds = [
        nameof(TextDocumentKind.Document),
        nameof(TextDocumentKind.AdditionalDocument),
        nameof(TextDocumentKind.AnalyzerConfigDocument)])]
[Shared]
public sealed class FixablePolicyCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.FixablePolicy);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixablePolicyFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document { Project: var project })
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Policies, out var path) || path is null)
                continue;
            if (!await FixedPolicies.HasMoreAsync(0, project, path, context.CancellationToken).ConfigureAwait(false))
                continue;
            context.RegisterCodeFix(FixedPolicies.CreateFix(project, path), diagnostic);
        }
    }
}
