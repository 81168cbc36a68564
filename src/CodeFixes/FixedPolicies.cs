using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.CodeFixes.Findings;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.CodeFixes;

/// <summary>Answers the findings in the policy files of projects.</summary>
internal static class FixedPolicies
{
    /// <summary>A policy file with the answers to all findings that its project reports; null where no project has the file.</summary>
    public static Task<FixedPolicy?> ReadAsync(Project project, string path, CancellationToken cancellationToken) =>
        ReadAsync(project, path, rule => ReportedRules.Has(project.CompilationOptions, rule, cancellationToken), cancellationToken);

    /// <summary>A policy file with the answers to the findings of some rules; null where no project has the file.</summary>
    public static async Task<FixedPolicy?> ReadAsync(
        Project project, string path, Func<RuleDescriptor, bool> isWanted, CancellationToken cancellationToken) =>
        await PolicyDocuments.ReadAsync(project.Solution, path, cancellationToken).ConfigureAwait(false) is { } text
            ? FixedPolicy.Of(text, KindOf(project, path), CatalogOf(project, cancellationToken), isWanted, cancellationToken)
            : null;

    /// <summary>The solution with policy files fixed, each as the project says that it is named with.</summary>
    public static async Task<Solution> WriteAsync(
        Solution solution, IEnumerable<(ProjectId Project, string Path)> files, Func<RuleDescriptor, bool>? isWanted,
            CancellationToken cancellationToken)
    {
        foreach (var (id, path) in files)
        {
            if (solution.GetProject(id) is not { } project)
                continue;
            var isFixed = isWanted is null
                ? await ReadAsync(project, path, cancellationToken).ConfigureAwait(false)
                : await ReadAsync(project, path, isWanted, cancellationToken).ConfigureAwait(false);
            if (isFixed is { Steps: > 0 })
                solution = PolicyDocuments.Write(solution, path, isFixed.Text);
        }

        return solution;
    }

    /// <summary>The catalog as a project sees it.</summary>
    public static IamCatalog CatalogOf(Project project, CancellationToken cancellationToken) =>
        ProjectCatalog.Get(project.AnalyzerOptions, cancellationToken);

    private static PolicyFileKind KindOf(Project project, string path)
    {
        var options = project.AnalyzerOptions;
        return options.AdditionalFiles.FirstOrDefault(file => file.Path == path) is { } file
            ? PolicyText.From(file, options.AnalyzerConfigOptionsProvider)?.Kind ?? PolicyFileKind.Managed
            : PolicyFileKind.Managed;
    }
}
