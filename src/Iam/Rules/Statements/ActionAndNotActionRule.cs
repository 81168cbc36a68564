namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1204. Reported at the second of the two.</summary>
internal sealed class ActionAndNotActionRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1204",
        "Both Action and NotAction",
        "The statement has both Action and NotAction; keep one of them");

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Syntax.Action is not { } positive || statement.Syntax.NotAction is not { } negative)
            return;
        var second = positive.Property.Span.Start > negative.Property.Span.Start ? positive : negative;
        context.Report(Rule, second.Property.Name.ContentSpan, statement.Number);
    }
}
