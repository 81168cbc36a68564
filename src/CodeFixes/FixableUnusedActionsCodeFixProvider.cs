using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Usage;
using Dstack.Permissions.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dstack.Permissions.CodeFixes;

/// <summary>Takes what no call uses out of a policy file, from a C# file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FixableUnusedActionsCodeFixProvider))]
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
        var project = context.Document.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            var solution = await WriteAsync(project.Solution, project, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (solution == project.Solution)
                continue;
            var name = PolicyText.FileNameOf(diagnostic.Properties[DiagnosticProperties.Policies]!);
            context.RegisterCodeFix(
                CodeAction.Create($"Remove what no call uses from {name}", _ => Task.FromResult(solution),
                    FixableUnusedActionsFixAllProvider.Key), diagnostic);
        }
    }

    /// <summary>The solution without the actions that a diagnostic lists; the same where there is nothing to take out.</summary>
    internal static async Task<Solution> WriteAsync(
        Solution solution, Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Policies, out var path) || path is null
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Unused, out var list) || list is null
            || await PolicyDocuments.ReadAsync(solution, path, cancellationToken).ConfigureAwait(false) is not { } text)
            return solution;
        var edited = UnusedActionEdit.AllOf(
            text, UnusedActionList.Read(list), FixedPolicies.CatalogOf(project, cancellationToken), cancellationToken);
        return edited == text ? solution : PolicyDocuments.Write(solution, path, edited);
    }
}
