using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>DSP1408. IAM's own ARNs are DSP1404's; what AWS itself owns, such as transforms, no type tells of.</summary>
internal sealed class UnknownResourceTypeRule() : ArnRule(Descriptor)
{
    private const int MaxForms = 3;

    // AWS described the change tokens of WAF Classic once, and its own policies still have them.
    private static readonly ArnPattern[] Former =
        [new("*", "waf", "*", "*", "changetoken/*"), new("*", "waf-regional", "*", "*", "changetoken/*")];

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1408",
        "Unknown resource type",
        "'{0}' is not a resource of {1}{2}") with { Obscures = Obscured.Resource };

    protected override void Check(RuleContext context, CheckedStatement statement, JsonString text, ArnParts parts)
    {
        if (parts.Count < 6 || parts[2] == "iam" || parts[4] == "aws" || !ArnPattern.TryParse(text.Value, out var arn))
            return;
        if (Former.Any(former => former.Intersects(arn)))
            return;
        var forms = ArnForms.FindAll(context.Catalog, arn);
        if (forms.Count == 0 || forms.Any(form => form.Fits))
            return;
        var owner = context.Catalog.FindService(arn.Service);
        var known = owner?.ResourceTypes.Select(type => type.Arn).Distinct().Take(MaxForms).ToArray() ?? [];
        var advice = known.Length == 0
            ? ""
            : $"; its forms are {string.Join(", ", known)}{(owner!.ResourceTypes.Count > known.Length ? ", ..." : "")}";
        context.Report(
            Rule, parts.SpanOf(5), statement.Number, [parts[5].Shorten(), arn.Service, advice + CatalogNote.Write(context.Catalog)]);
    }
}
