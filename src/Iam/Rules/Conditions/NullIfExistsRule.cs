using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>DSP1502.</summary>
internal sealed class NullIfExistsRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1502",
        "Null with IfExists",
        "No operator '{0}' exists: Null asks whether a key exists; write 'Null'") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var property in (statement.Syntax.Condition?.Value as JsonObject)?.Properties ?? Enumerable.Empty<JsonProperty>())
        {
            if (ConditionOperator.TryParse(property.Name.Value, out var @operator)
                && @operator is { Family: ConditionFamily.Null, IsIfExists: true })
                context.Report(Rule, property.Name.ContentSpan, statement.Number, [property.Name.Value],
                    replacement: (@operator with { IsIfExists = false }).ToString());
        }
    }
}
