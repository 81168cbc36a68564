using System;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>
/// DSP1503. Keys of identity providers (<c>example.com:sub</c>) are the providers' own, so a prefix with a dot is not judged.
/// </summary>
internal sealed class UnknownConditionKeyRule() : ConditionRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1503",
        "Unknown condition key",
        "No condition key '{0}' is known{1}") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        var key = condition.Key.Value;
        if (IsOpen(key) || key.IndexOf("${", StringComparison.Ordinal) >= 0 || ConditionKeys.Find(context.Catalog, key) is not null
            || IncompleteTagKeyRule.IsIncomplete(context.Catalog, key))
            return;
        var colon = key.IndexOf(':');
        if (colon <= 0 || colon == key.Length - 1)
        {
            var global = colon < 0 && context.Catalog.FindConditionKey("aws:" + key) is { } known ? known.Name : null;
            var advice = global is null
                ? "; write it with its prefix, such as 'aws:username' or 's3:prefix'"
                : $"; did you mean '{global}'?";
            context.Report(Rule, condition.Key.ContentSpan, statement.Number, [key.Shorten(), advice], replacement: global);
            return;
        }

        var prefix = key.Substring(0, colon);
        if (prefix.IndexOf('.') >= 0 || RetiredServices.Contains(prefix))
            return;
        var meant = ConditionKeys.FindMeant(context.Catalog, key);
        context.Report(
            Rule,
            condition.Key.ContentSpan,
            statement.Number,
            [key.Shorten(), (meant is null ? "" : $"; did you mean '{meant}'?") + CatalogNote.Write(context.Catalog)],
            replacement: meant);
    }
}
