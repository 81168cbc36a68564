using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.CodeFixes.Findings;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes;

/// <summary>Fixes findings in policy files, in editors that offer fixes in additional files.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PolicyFileCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".json"])]
[Shared]
public sealed class PolicyFileCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(
        PolicyRules.All.Select(rule => rule.Id));

    /// <summary>None: Roslyn's fix-all has no scope for additional files (a context of one is always about C# documents).</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        if (document.FilePath is not { } path)
            return;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (FindingEdits.Of(text, diagnostic.Id, SpanIn(text, diagnostic), diagnostic.Properties, context.CancellationToken) is not { } edit)
                continue;
            var edited = PolicyDocuments.Write(document.Project.Solution, path, text.WithChanges(edit.Changes));
            context.RegisterCodeFix(
                CodeAction.Create(edit.Title, _ => Task.FromResult(edited), diagnostic.Id + edit.Title),
                diagnostic);
        }
    }

    private static TextSpan SpanIn(SourceText text, Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        return TextSpan.FromBounds(System.Math.Min(span.Start, text.Length), System.Math.Min(span.End, text.Length));
    }
}
