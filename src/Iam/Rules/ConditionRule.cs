using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>A check of each condition whose operator exists.</summary>
internal abstract class ConditionRule(RuleDescriptor rule) : StatementRule(rule)
{
    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var condition in statement.Syntax.Conditions)
        {
            if (ConditionOperator.TryParse(condition.Operator.Value, out var @operator))
                Check(context, statement, condition, @operator);
        }
    }

    protected abstract void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator);

    /// <summary>A scalar as text; empty for what is none.</summary>
    protected static string TextOf(JsonNode value) => value switch
    {
        JsonString text => text.Value,
        JsonLiteral literal => literal.Text,
        _ => "",
    };

    /// <summary>The place of a scalar, without quotes.</summary>
    protected static SourceSpan SpanOf(JsonNode value) => value is JsonString text ? text.ContentSpan : value.Span;

    /// <summary>Whether a value has variables or placeholders, so that what it will be is not known.</summary>
    protected static bool IsOpen(string value) => value.IndexOf('{') >= 0 && Placeholder.Mask(value) != value;
}
