using System.Linq;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>DSP1303. Services that are unknown altogether are DSP1302's, wildcards DSP1304's.</summary>
internal sealed class UnknownActionRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1303",
        "Unknown action",
        "No action '{0}' is known{1}") with { HasFix = true, Obscures = Obscured.Action };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, pattern) in statement.Actions)
        {
            if (!pattern.IsExact || pattern.Name.Any(char.IsWhiteSpace) || context.Catalog.FindService(pattern.Service) is not { } service)
                continue;
            if (service.FindAction(pattern.Name) is not null)
                continue;
            var meant = ActionSuggestions.Find(context.Catalog, service, pattern.Name);
            var advice = meant.Count switch
            {
                0 => "",
                1 => $"; did you mean '{meant[0]}'?",
                _ => $"; did you mean {string.Join(", ", meant.Select(action => $"'{action}'"))}?",
            };
            context.Report(
                Rule,
                text.ContentSpan,
                statement.Number,
                [pattern.Text.Shorten(), advice + CatalogNote.Write(context.Catalog)],
                replacement: meant.Count == 1 ? meant[0] : null,
                properties: [(FindingProperties.Action, pattern.Text)]);
        }
    }
}
