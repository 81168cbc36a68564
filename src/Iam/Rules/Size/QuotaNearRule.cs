namespace Dstack.Permissions.Iam.Rules.Size;

/// <summary>DSP1702.</summary>
internal sealed class QuotaNearRule : PolicyFileRule
{
    public override PolicyRule Rule => PolicyRules.QuotaNear;

    public override void Check(RuleContext context)
    {
        var size = PolicySize.Measure(context.Syntax.Text);
        var quota = PolicySize.QuotaOf(context.Kind);
        if (size <= quota && size > quota - (quota / 10))
            context.Report(Rule, new SourceSpan(context.Syntax.Root!.Span.Start, 1), 0, [PolicySize.Show(size), PolicySize.Show(quota)]);
    }
}
