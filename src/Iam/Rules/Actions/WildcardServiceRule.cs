using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>DSP1305. <c>*</c> and <c>*:*</c> are everything and mean it.</summary>
internal sealed class WildcardServiceRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1305",
        "Wildcard in the service of an action",
        "'{0}' has a wildcard in the service; name each service");

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, pattern) in statement.Actions)
        {
            var colon = text.Value.IndexOf(':');
            if (colon > 0 && pattern.IsWellFormed && !pattern.IsAll && GlobPattern.HasWildcard(text.Value.Substring(0, colon)))
                context.Report(Rule, text.SpanOf(0, colon), statement.Number, [pattern.Text.Shorten()]);
        }
    }
}
