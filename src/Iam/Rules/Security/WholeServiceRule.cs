using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1602.</summary>
internal sealed class WholeServiceRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Info(
        "DSP1602",
        "Every action of a service",
        "'{0}' allows every action of the service, including those that AWS adds later");

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Statement.Effect != Effect.Allow || statement.Statement.IsNotAction)
            return;
        foreach (var (text, pattern) in statement.Actions)
        {
            if (pattern.HasOneService && pattern.Name.Trim('*').Length == 0)
                context.Report(Rule, text.ContentSpan, statement.Number, [pattern.Text]);
        }
    }
}
