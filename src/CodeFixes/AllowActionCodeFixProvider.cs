using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dstack.Permissions.CodeFixes;

/// <summary>
/// Fixes DSP0001, DSP0003, DSP0004 and DSP0006: lets a policy file allow the action that a call needs, on what it needs it for. One
/// provider offers both answers, the one for all calls first: <c>dotnet format</c> complains of a provider that fixes one at a time.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(AllowActionCodeFixProvider),
    DocumentKinds = [
        nameof(TextDocumentKind.Document),
        nameof(TextDocumentKind.AdditionalDocument),
        nameof(TextDocumentKind.AnalyzerConfigDocument)])]
[Shared]
public sealed class AllowActionCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        DiagnosticIds.MissingAction, DiagnosticIds.IneffectiveGrant, DiagnosticIds.MissingActionOfMember,
            DiagnosticIds.ResourceOutsideGrants);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AllowActionFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document document)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (MissingGrant.Read(diagnostic) is not { } grant)
                continue;
            foreach (var path in grant.Policies)
                await RegisterAsync(context, document.Project.Solution, diagnostic, grant, path).ConfigureAwait(false);
        }

        await GrantedElsewhere.RegisterAsync(context, document).ConfigureAwait(false);
    }

    /// <summary>The key that joins what a fix-all fixes together: the file, by the name that the user chose it by.</summary>
    internal static string KeyOf(string displayName) => "Allow in " + displayName;

    private static async Task RegisterAsync(
        CodeFixContext context, Solution solution, Diagnostic diagnostic, MissingGrant grant, string path)
    {
        if (await PolicyDocuments.ReadAsync(solution, path, context.CancellationToken).ConfigureAwait(false) is not { } text
            || PolicyDocuments.Edit(
                text, [grant], PolicyDocuments.CatalogOf(solution, path, context.CancellationToken), context.CancellationToken).IsEmpty)
            return;
        var name = grant.DisplayNameOf(path);
        context.RegisterCodeFix(
            CodeAction.Create(
                grant.Outside is { } resource ? $"Allow '{grant.Action}' on '{resource}' in {name}" : $"Allow '{grant.Action}' in {name}",
                cancellationToken => PolicyDocuments.AllowAsync(solution, path, [grant], cancellationToken),
                KeyOf(name)),
            diagnostic);
    }
}
