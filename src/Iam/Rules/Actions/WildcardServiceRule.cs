using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>DSP1305. <c>*</c> and <c>*:*</c> are everything and mean it.</summary>
internal sealed class WildcardServiceRule : StatementRule
{
    public override PolicyRule Rule => PolicyRules.WildcardService;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, pattern) in statement.Actions)
        {
            var colon = text.Value.IndexOf(':');
            if (colon > 0 && pattern.IsWellFormed && !pattern.IsAll && GlobPattern.HasWildcard(text.Value.Substring(0, colon)))
                context.Report(Rule, text.SpanOf(0, colon), statement.Number, [Shortened.Of(pattern.Text)]);
        }
    }
}
