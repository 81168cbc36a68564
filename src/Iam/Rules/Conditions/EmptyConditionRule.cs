using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1511.</summary>
internal sealed class EmptyConditionRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1511",
        "Empty condition",
        "{0}") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Syntax.Condition?.Value is not JsonObject block)
            return;
        if (block.Properties.Count == 0)
            context.Report(Rule, block.Span, statement.Number, ["Condition has no operator, and so no effect; remove it"]);
        foreach (var property in block.Properties)
        {
            if (property.Value is JsonObject { Properties.Count: 0 } keys)
                context.Report(Rule, keys.Span, statement.Number,
                    [$"'{property.Name.Value.Shorten()}' has no condition key, and so no effect; remove it"]);
        }

        foreach (var condition in statement.Syntax.Conditions)
        {
            if (condition.Value is JsonArray { Elements.Count: 0 } values)
                context.Report(Rule, values.Span, statement.Number,
                    [$"'{condition.Key.Value.Shorten()}' has no value to compare with; name one or remove the key"]);
        }
    }
}
