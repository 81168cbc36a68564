using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Names the policies that a caller may attach: those that the file lets it make, else one by a placeholder.</summary>
internal static class AttachablePolicies
{
    public static FindingEdit? Name(FindingSite site)
    {
        if (site.Property(FindingProperties.Action) is not { } action)
            return null;
        var guard = Guard.OfAttachment(action, ShownResource.Nothing, site.Text.Syntax, site.Catalog);
        return guard is null
            ? null
            : NarrowedGrant.Create(site, action, $"Allow '{action}' for '{string.Join("' and '", guard.Values)}' only", [guard]);
    }
}
