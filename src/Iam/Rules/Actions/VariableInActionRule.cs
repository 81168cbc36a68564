using System;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>DSP1309.</summary>
internal sealed class VariableInActionRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1309",
        "Policy variable in an action",
        "'{0}' has a policy variable, which only resources and condition values may have; name the actions")
    with { Obscures = Obscured.Action };

    public static bool HasVariable(string text) => text.IndexOf("${", StringComparison.Ordinal) >= 0;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, _) in statement.Actions)
        {
            if (HasVariable(text.Value))
                context.Report(Rule, text.ContentSpan, statement.Number, [text.Value.Shorten()]);
        }
    }
}
