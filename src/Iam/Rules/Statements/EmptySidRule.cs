using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1211.</summary>
internal sealed class EmptySidRule : StatementRule
{
    public override PolicyRule Rule => PolicyRules.EmptySid;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Syntax.Sid?.Value is JsonString { Value.Length: 0 } text)
            context.Report(Rule, text.Span, statement.Number);
    }
}
