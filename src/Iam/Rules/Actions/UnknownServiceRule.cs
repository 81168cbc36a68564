using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>DSP1302.</summary>
internal sealed class UnknownServiceRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1302",
        "Unknown service",
        "No service '{0}' is known{1}") with { HasFix = true, Obscures = Obscured.Action };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, pattern) in statement.Actions)
        {
            if (!pattern.HasOneService || !IsPrefix(pattern.Service) || context.Catalog.FindService(pattern.Service) is not null)
                continue;
            var isRetired = RetiredServices.Contains(pattern.Service);
            var meant = isRetired ? null : ServiceSuggestions.Find(context.Catalog, pattern);
            var advice = isRetired ? ": AWS has retired it"
                : (meant is null ? "" : $"; did you mean '{meant}'?") + CatalogNote.Write(context.Catalog);
            context.Report(
                Rule,
                text.SpanOf(0, pattern.Service.Length),
                statement.Number,
                [pattern.Service.Shorten(), advice],
                isRetired ? PolicySeverity.Info : PolicySeverity.Warning,
                meant);
        }
    }

    // Anything else is DSP1301's.
    private static bool IsPrefix(string service)
    {
        foreach (var character in service)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('-' or '.'))
                return false;
        }

        return true;
    }
}
