using System.Linq;
using System.Threading;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Policies;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Lists an action where it can work.</summary>
internal static class EffectiveListing
{
    /// <summary>The edit for an action that is listed on resources that it does not act on.</summary>
    public static FindingEdit? Of(SourceText text, string action, CancellationToken cancellationToken)
    {
        if (!ActionName.TryParse(action, out var name) || IamCatalog.Default.FindAction(name) is null)
            return null;
        var edit = PolicyEditor.Allow(text, [name], IamCatalog.Default, cancellationToken: cancellationToken);
        if (edit.IsEmpty)
            return null;
        var changes = edit.Apply(text).GetTextChanges(text).OrderBy(change => change.Span.Start);
        return new FindingEdit($"List '{action}' on what it acts on", [.. changes]);
    }
}
