namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1204. Reported at the second of the two.</summary>
internal sealed class ActionAndNotActionRule : StatementRule
{
    public override PolicyRule Rule => PolicyRules.ActionAndNotAction;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Syntax.Action is not { } positive || statement.Syntax.NotAction is not { } negative)
            return;
        var second = positive.Property.Span.Start > negative.Property.Span.Start ? positive : negative;
        context.Report(Rule, second.Property.Name.ContentSpan, statement.Number);
    }
}
