using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>Reports a name that is no element, with the element that was meant.</summary>
internal static class ElementNameFinding
{
    public static void Report(
        RuleContext context, RuleDescriptor rule, PolicyElement element, int statement, IReadOnlyList<PolicyElementKind> kinds)
    {
        var name = element.Property.Name;
        var meant = element.Kind == PolicyElementKind.Unknown ? null : ElementNames.NameOf(element.Kind);
        var advice = meant is not null
            ? $"; did you mean '{meant}'?"
            : $"; remove it, its elements are {string.Join(", ", kinds.Where(IsAllowed).Select(ElementNames.NameOf))}";
        context.Report(rule, name.ContentSpan, statement, [name.Value.Shorten(), advice], replacement: meant);
    }

    private static bool IsAllowed(PolicyElementKind kind) =>
        kind is not (PolicyElementKind.Principal or PolicyElementKind.NotPrincipal or PolicyElementKind.Id);
}
