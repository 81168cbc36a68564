using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>DSP1304. Services that are unknown altogether are DSP1302's.</summary>
internal sealed class UnmatchedActionRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1304",
        "Action pattern matches no action",
        "'{0}' matches no known action; correct or remove it{1}") with { Obscures = Obscured.Action };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, pattern) in statement.Actions)
        {
            if (!pattern.IsWellFormed || pattern.IsExact || pattern.IsAll || pattern.Name.Any(char.IsWhiteSpace))
                continue;
            if (pattern.HasOneService && context.Catalog.FindService(pattern.Service) is null)
                continue;
            if (!GrantedActions.Expand(pattern, context.Catalog).Any())
                context.Report(Rule, text.ContentSpan, statement.Number, [pattern.Text.Shorten(), CatalogNote.Write(context.Catalog)],
                    properties: [(FindingProperties.Action, pattern.Text)]);
        }
    }
}
