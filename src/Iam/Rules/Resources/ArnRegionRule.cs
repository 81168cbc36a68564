using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>DSP1406. What IAM refuses of IAM's and S3's ARNs is DSP1404's.</summary>
internal sealed class ArnRegionRule : ArnRule
{
    public override PolicyRule Rule => PolicyRules.ArnRegion;

    protected override void Check(RuleContext context, CheckedStatement statement, JsonString text, ArnParts parts)
    {
        if (parts.Count < 6 || parts.IsOpen(3) || !ArnPattern.TryParse(text.Value, out var arn))
            return;
        if (arn.Region.Length > 0 && !Regions.Fits(context.Catalog, arn.Region))
        {
            var meant = EditDistance.FindNearest(arn.Region, Regions.All(context.Catalog));
            var advice = meant is null ? "" : $"; did you mean '{meant}'?";
            context.Report(Rule, parts.SpanOf(3), statement.Number, [$"'{Shortened.Of(arn.Region)}' is no known region{advice}{CatalogNote.Of(context.Catalog)}"], replacement: meant);
            return;
        }

        if (arn.Service is "iam" or "s3")
            return;
        var forms = ArnForms.Of(context.Catalog, arn).Where(form => form.Fits).Select(form => form.Form).ToArray();
        if (forms.Length == 0 || forms.Any(form => ArnForms.IsPart(form.Region, arn.Region)))
            return;
        context.Report(
            Rule,
            parts.SpanOf(3),
            statement.Number,
            [arn.Region.Length == 0 ? $"An ARN of {arn.Service} has a region here; write a region or '*'" : $"An ARN of {arn.Service} has no region here; leave '{arn.Region}' out"],
            replacement: arn.Region.Length == 0 ? null : "");
    }
}
