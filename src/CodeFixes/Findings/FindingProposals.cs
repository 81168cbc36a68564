using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Rules.Security;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>
/// Answers findings in policy files that are a decision on security: they take permissions away, so a person chooses them at the finding,
/// and they are no part of what fixes a whole file.
/// </summary>
internal static class FindingProposals
{
    private static readonly Dictionary<string, Func<FindingSite, FindingEdit?>> Answers = new()
    {
        [EscalationRule.Descriptor.Id] = AttachablePolicies.Name,
        [TagGuardRule.Descriptor.Id] = GuardedTagging.Create,
    };

    /// <summary>The ids of the rules, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Answers.Keys.OrderBy(id => id, StringComparer.Ordinal)];

    /// <summary>The answer to a finding; null where there is none to propose.</summary>
    /// <param name="text">The file's current text.</param>
    /// <param name="id">The rule's id.</param>
    /// <param name="span">Where the finding stands in that text.</param>
    /// <param name="properties">What the finding carries.</param>
    /// <param name="catalog">The catalog as the file's project sees it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static FindingEdit? Create(
        SourceText text,
        string id,
        TextSpan span,
        IReadOnlyDictionary<string, string?> properties,
        IamCatalog catalog,
        CancellationToken cancellationToken = default) =>
        Answers.TryGetValue(id, out var answer) && span.End <= text.Length
            && EditableText.Read(text.ToString(), cancellationToken) is { } editable
            ? answer(new FindingSite(text, editable, span, properties, catalog, cancellationToken))
            : null;
}
