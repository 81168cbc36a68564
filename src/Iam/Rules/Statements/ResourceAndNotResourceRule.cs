namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1206. Reported at the second of the two.</summary>
internal sealed class ResourceAndNotResourceRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1206",
        "Both Resource and NotResource",
        "The statement has both Resource and NotResource; keep one of them");

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Syntax.Resource is not { } positive || statement.Syntax.NotResource is not { } negative)
            return;
        var second = positive.Property.Span.Start > negative.Property.Span.Start ? positive : negative;
        context.Report(Rule, second.Property.Name.ContentSpan, statement.Number);
    }
}
