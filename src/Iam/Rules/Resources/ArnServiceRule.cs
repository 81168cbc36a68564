using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>DSP1405.</summary>
internal sealed class ArnServiceRule() : ArnRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1405",
        "Unknown service in an ARN",
        "'{0}' {1}") with { HasFix = true, Obscures = Obscured.Resource };

    protected override void Check(RuleContext context, CheckedStatement statement, JsonString text, ArnParts parts)
    {
        var service = parts[2];
        if (parts.Count < 3 || service.Length == 0 || parts.IsOpen(2))
            return;
        var lower = service.ToLowerInvariant();
        if (GlobPattern.HasWildcard(service))
            Report(context, statement, parts, "has a wildcard in the service; name the service", null);
        else if (lower != service)
            Report(context, statement, parts, $"has capitals in the service; write '{lower}'", lower);
        else if (!ArnForms.IsService(context.Catalog, service))
            ReportUnknown(context, statement, parts, service);
    }

    private void ReportUnknown(RuleContext context, CheckedStatement statement, ArnParts parts, string service)
    {
        var meant = service.Length > 40 ? null : EditDistance.FindNearest(service, context.Catalog.ServicePrefixes.ToArray());
        Report(context, statement, parts,
            $"names no known service{(meant is null ? "" : $"; did you mean '{meant}'?")}{CatalogNote.Write(context.Catalog)}", meant);
    }

    private void Report(RuleContext context, CheckedStatement statement, ArnParts parts, string fault, string? replacement) =>
        context.Report(Rule, parts.SpanOf(2), statement.Number, [parts[2].Shorten(), fault], replacement: replacement);
}
