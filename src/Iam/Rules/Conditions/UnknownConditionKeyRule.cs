using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1503. Keys of identity providers (<c>example.com:sub</c>) are the providers' own, so a prefix with a dot is not judged.</summary>
internal sealed class UnknownConditionKeyRule : ConditionRule
{
    public override PolicyRule Rule => PolicyRules.UnknownConditionKey;

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
            var advice = global is null ? "; write it with its prefix, such as 'aws:username' or 's3:prefix'" : $"; did you mean '{global}'?";
            context.Report(Rule, condition.Key.ContentSpan, statement.Number, [Shortened.Of(key), advice], replacement: global);
            return;
        }

        var prefix = key.Substring(0, colon);
        if (prefix.IndexOf('.') >= 0 || RetiredServices.Contains(prefix))
            return;
        var meant = FindMeant(context, key);
        context.Report(
            Rule,
            condition.Key.ContentSpan,
            statement.Number,
            [Shortened.Of(key), (meant is null ? "" : $"; did you mean '{meant}'?") + CatalogNote.Of(context.Catalog)],
            replacement: meant);
    }

    /// <summary>The key that is nearly written so, of its service or of all; null where none is, or several are.</summary>
    public static string? FindMeant(RuleContext context, string key)
    {
        if (key.Length > 100)
            return null;
        var candidates = context.Catalog.FindService(key.Substring(0, key.IndexOf(':')))?.ConditionKeys.Select(known => known.Name) ?? [];
        return EditDistance.FindNearest(key, candidates.Concat(context.Catalog.GlobalConditionKeys.Select(known => known.Name)).Distinct().Where(name => name.IndexOf('$') < 0));
    }
}
