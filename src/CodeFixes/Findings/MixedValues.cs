using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Json;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Writes numbers and booleans among strings as strings.</summary>
internal static class MixedValues
{
    /// <summary>The edit; null where one value would do and several stand there.</summary>
    public static FindingEdit? Quote(FindingSite site)
    {
        if (JsonPath.NodeAt(site.Text.Root, site.Span) is not JsonArray array || !array.Elements.Any(value => value is JsonString))
            return null;
        var changes = array.Elements.OfType<JsonLiteral>()
            .Where(value => value.Kind is JsonKind.Number or JsonKind.Boolean)
            .Select(value => new TextChange(new TextSpan(value.Span.Start, value.Span.Length), JsonFormat.String(value.Text)))
            .ToArray();
        return changes.Length == 0 ? null : new FindingEdit("Write all values as strings", changes);
    }
}
