namespace Dstack.Permissions.Iam.Rules.Size;

/// <summary>DSP1701. Placeholders count as they are written.</summary>
internal sealed class QuotaExceededRule : PolicyFileRule
{
    public override PolicyRule Rule => PolicyRules.QuotaExceeded;

    public override void Check(RuleContext context)
    {
        var size = PolicySize.Measure(context.Syntax.Text);
        var quota = PolicySize.QuotaOf(context.Kind);
        if (size > quota)
            context.Report(Rule, new SourceSpan(context.Syntax.Root!.Span.Start, 1), 0, [PolicySize.Show(size), PolicySize.Show(quota)]);
    }
}
