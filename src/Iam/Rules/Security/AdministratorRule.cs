using System.Linq;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1601.</summary>
internal sealed class AdministratorRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1601",
        "Every action on every resource",
        "The statement allows every action on every resource; name what the program uses");

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (Reaching.IsAdministrator(statement))
            context.Report(Rule, statement.Actions.First(action => action.Pattern.IsAll).Text.ContentSpan, statement.Number);
    }
}
