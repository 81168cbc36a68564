using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Policies;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Lists an action where it can work.</summary>
internal static class EffectiveListing
{
    /// <summary>The edit for an action that is listed on resources that it does not act on.</summary>
    public static FindingEdit? Of(FindingSite site)
    {
        if (site.Property(FindingProperties.Action) is not { } action
            || !ActionName.TryParse(action, out var name)
            || IamCatalog.Default.FindAction(name) is null)
            return null;
        var edit = PolicyEditor.Allow(site.Source, [name], IamCatalog.Default, cancellationToken: site.CancellationToken);
        if (edit.IsEmpty)
            return null;
        var changes = edit.Apply(site.Source).GetTextChanges(site.Source).OrderBy(change => change.Span.Start);
        return new FindingEdit($"List '{action}' on what it acts on", [.. changes]);
    }
}
