using System.Linq;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1601.</summary>
internal sealed class AdministratorRule : StatementRule
{
    public override PolicyRule Rule => PolicyRules.Administrator;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (Reaching.IsAdministrator(statement))
            context.Report(Rule, statement.Actions.First(action => action.Pattern.IsAll).Text.ContentSpan, statement.Number);
    }
}
