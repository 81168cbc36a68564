using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1504.</summary>
internal sealed class IncompleteTagKeyRule() : ConditionRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1504",
        "Tag condition key without a tag",
        "'{0}' does not say which tag; write '{1}/name'");

    /// <summary>Whether only the tag's name is missing.</summary>
    public static bool IsIncomplete(IamCatalog catalog, string key)
    {
        if (key.IndexOf(':') < 0 || key.TrimEnd('/').IndexOf('/') >= 0)
            return false;
        return ConditionKeys.Find(catalog, key) is null && ConditionKeys.Find(catalog, key.TrimEnd('/') + "/x") is not null;
    }

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        var key = condition.Key.Value;
        if (IsIncomplete(context.Catalog, key))
            context.Report(Rule, condition.Key.ContentSpan, statement.Number, [key.Shorten(), key.TrimEnd('/').Shorten()]);
    }
}
