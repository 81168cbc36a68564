using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Size;

/// <summary>DSP1703.</summary>
internal sealed class DocumentTooLongRule : PolicyFileRule
{
    public override PolicyRule Rule => PolicyRules.DocumentTooLong;

    public override void Check(RuleContext context)
    {
        if (context.Syntax.Text.Length > PolicySize.MaxRaw)
            context.Report(Rule, new SourceSpan(context.Syntax.Root!.Span.Start, 1), 0, [PolicySize.Show(context.Syntax.Text.Length), PolicySize.Show(PolicySize.MaxRaw)]);
    }
}
