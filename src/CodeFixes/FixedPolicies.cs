using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.CodeFixes.Findings;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace Dstack.Permissions.CodeFixes;

/// <summary>Answers the findings in the policy files of projects.</summary>
internal static class FixedPolicies
{
    /// <summary>
    /// Whether more findings in a policy file than some number have an answer, of those that its project reports.
    /// </summary>
    public static async Task<bool> HasMoreAsync(int than, Project project, string path, CancellationToken cancellationToken) =>
        await PolicyDocuments.ReadAsync(project.Solution, path, cancellationToken).ConfigureAwait(false) is { } text
        && FixedPolicy.HasMore(
            than,
            text,
            KindOf(project, path),
            CatalogOf(project, cancellationToken),
            Reported(project, cancellationToken),
            cancellationToken);

    /// <summary>Fixes all that has one right answer in a policy file; computed when it is chosen.</summary>
    public static CodeAction CreateFix(Project project, string path) => CodeAction.Create(
        $"Fix what has one right answer in {PolicyText.FileNameOf(path)}",
        cancellationToken => WriteAsync(project.Solution, [(project.Id, path)], isWanted: null, cancellationToken),
        FixablePolicyFixAllProvider.Key);

    /// <summary>The solution with policy files fixed, each as the project says that it is named with.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="files">The files, each with the project that reports its findings.</param>
    /// <param name="isWanted">The rules whose findings are answered; null for all that the project reports.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static async Task<Solution> WriteAsync(
        Solution solution,
        IEnumerable<(ProjectId Project, string Path)> files,
        Func<RuleDescriptor, bool>? isWanted,
        CancellationToken cancellationToken)
    {
        foreach (var (id, path) in files)
        {
            if (solution.GetProject(id) is not { } project
                || await PolicyDocuments.ReadAsync(solution, path, cancellationToken).ConfigureAwait(false) is not { } text)
                continue;
            var policy = FixedPolicy.Create(
                text,
                KindOf(project, path),
                CatalogOf(project, cancellationToken),
                isWanted ?? Reported(project, cancellationToken),
                cancellationToken);
            if (policy.Steps > 0)
                solution = PolicyDocuments.Write(solution, path, policy.Text);
        }

        return solution;
    }

    /// <summary>The catalog as a project sees it.</summary>
    public static IamCatalog CatalogOf(Project project, CancellationToken cancellationToken) =>
        ProjectCatalog.Get(project.AnalyzerOptions, cancellationToken);

    private static Func<RuleDescriptor, bool> Reported(Project project, CancellationToken cancellationToken) =>
        rule => ReportedRules.Has(project.CompilationOptions, rule, cancellationToken);

    private static PolicyFileKind KindOf(Project project, string path)
    {
        var options = project.AnalyzerOptions;
        return options.AdditionalFiles.FirstOrDefault(file => file.Path == path) is { } file
            ? PolicyText.From(file, options.AnalyzerConfigOptionsProvider)?.Kind ?? PolicyFileKind.Managed
            : PolicyFileKind.Managed;
    }
}
