using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>DSP1406. What IAM refuses of IAM's and S3's ARNs is DSP1404's.</summary>
internal sealed class ArnRegionRule() : ArnPartRule(Descriptor, 3, "a", "region", "a region")
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1406",
        "Wrong region in an ARN",
        "{0}") with { HasFix = true, Obscures = Obscured.Resource };

    protected override string PartOf(ArnPattern arn) => arn.Region;

    protected override (string Message, string? Replacement)? FindFault(RuleContext context, ArnPattern arn)
    {
        if (arn.Region.Length == 0 || Regions.Fits(context.Catalog, arn.Region))
            return null;
        var meant = EditDistance.FindNearest(arn.Region, Regions.All(context.Catalog));
        var advice = meant is null ? "" : $"; did you mean '{meant}'?";
        return ($"'{arn.Region.Shorten()}' is not a known region{advice}{CatalogNote.Write(context.Catalog)}", meant);
    }

    protected override bool IsExempt(ArnPattern arn) => arn.Service is "iam" or "s3";
}
