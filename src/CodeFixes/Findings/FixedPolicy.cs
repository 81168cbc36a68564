using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using Dstack.Permissions.Iam.Rules.Document;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>
/// A policy file after the answers to its findings, one after another: an answer can be what another one needs, or do for it.
/// </summary>
/// <param name="Text">The file's text.</param>
/// <param name="Steps">How many answers it took.</param>
internal sealed record FixedPolicy(SourceText Text, int Steps)
{
    // The longest of AWS's own policies has some 400 findings. No file should take for ever, whatever stands in it.
    private const int MostSteps = 2_000;

    private static readonly IReadOnlyDictionary<string, string?> NoProperties = new Dictionary<string, string?>();

    /// <summary>Answers the findings of a file for as long as one has an answer.</summary>
    /// <param name="text">The file's current text.</param>
    /// <param name="kind">What the file is used for.</param>
    /// <param name="catalog">The catalog as its project sees it.</param>
    /// <param name="isWanted">Whether findings of a rule are to be answered.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static FixedPolicy Create(
        SourceText text,
        PolicyFileKind kind,
        IamCatalog catalog,
        Func<RuleDescriptor, bool> isWanted,
        CancellationToken cancellationToken = default) => Create(MostSteps, text, kind, catalog, isWanted, cancellationToken);

    /// <summary>
    /// Whether it takes more answers than some number. Editors ask whenever the caret moves, so no more is computed than it takes to know.
    /// </summary>
    public static bool HasMore(
        int than,
        SourceText text,
        PolicyFileKind kind,
        IamCatalog catalog,
        Func<RuleDescriptor, bool> isWanted,
        CancellationToken cancellationToken = default) =>
        Create(than + 1, text, kind, catalog, isWanted, cancellationToken).Steps > than;

    private static FixedPolicy Create(
        int most,
        SourceText text,
        PolicyFileKind kind,
        IamCatalog catalog,
        Func<RuleDescriptor, bool> isWanted,
        CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { text.ToString() };
        for (var steps = 0; steps < most; steps++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Answers(text, kind, catalog, isWanted, cancellationToken).FirstOrDefault() is not { } answer)
                return new FixedPolicy(text, steps);
            var next = text.WithChanges(answer.Changes);
            if (!seen.Add(next.ToString()))
                return new FixedPolicy(text, steps);
            text = next;
        }

        return new FixedPolicy(text, most);
    }

    private static IEnumerable<FindingEdit> Answers(
        SourceText text, PolicyFileKind kind, IamCatalog catalog, Func<RuleDescriptor, bool> isWanted, CancellationToken cancellationToken)
    {
        var written = text.ToString();
        var findings = PolicyFile.Read(written, catalog, kind, cancellationToken).Findings
            .Where(finding => isWanted(finding.Rule))
            .ToArray();
        if (findings.Any(finding => finding.Rule == InvalidJsonRule.Descriptor) && JsonRepair.Create(written) is { } repair)
            return [repair];
        if (EditableText.Read(written, cancellationToken) is not { } editable)
            return [];
        var site = new FindingSite(text, editable, default, NoProperties, catalog, cancellationToken);
        return findings
            .OrderBy(finding => FindingEdits.StageOf(finding.Rule.Id))
            .Select(finding => FindingEdits.Create(site.At(finding), finding.Rule.Id))
            .OfType<FindingEdit>();
    }
}
