using System;
using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1605.</summary>
internal sealed class PassRoleRule : PolicyFileRule
{
    public override PolicyRule Rule => PolicyRules.PassRole;

    public override void Check(RuleContext context)
    {
        if (context.Catalog.FindAction(new ActionName("iam", "PassRole")) is not { } passRole)
            return;
        foreach (var (statement, text) in Reaching.Granting(context, passRole))
        {
            if (!Reaching.IsAdministrator(statement) && Reaching.IsBroad(statement, passRole)
                && !statement.Statement.Conditions.Any(condition => condition.Key.Equals("iam:PassedToService", StringComparison.OrdinalIgnoreCase)))
                context.Report(Rule, text.ContentSpan, statement.Number, [Shortened.Of(text.Value)]);
        }
    }
}
