using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>DSP1308. A repeated action, or one that a wildcard of the same statement covers.</summary>
internal sealed class RedundantActionRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Info(
        "DSP1308",
        "Redundant action",
        "'{0}' is covered by '{1}' in the same statement; remove it") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Actions.Count < 2)
            return;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var wildcards = statement.Actions.Select(action => action.Text.Value).Where(GlobPattern.HasWildcard).Distinct(
            StringComparer.OrdinalIgnoreCase).ToArray();
        foreach (var (text, _) in statement.Actions)
        {
            var covering = !seen.Add(text.Value) ? text.Value : wildcards.FirstOrDefault(wildcard => IsWider(wildcard, text.Value));
            if (covering is not null)
                context.Report(Rule, text.ContentSpan, statement.Number, [text.Value.Shorten(), covering.Shorten()]);
        }
    }

    private static bool IsWider(string wildcard, string text) =>
        !wildcard.Equals(text, StringComparison.OrdinalIgnoreCase)
        && PatternText.Covers(wildcard, text, ignoreCase: true)
        && !PatternText.Covers(text, wildcard, ignoreCase: true);
}
