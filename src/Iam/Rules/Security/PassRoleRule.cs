using System;
using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1605.</summary>
internal sealed class PassRoleRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1605",
        "Unrestricted iam:PassRole",
        "'{0}' lets the caller pass any role to any service; name the roles and add a condition on 'iam:PassedToService'");

    public override void Check(RuleContext context)
    {
        if (context.Catalog.FindAction(new ActionName("iam", "PassRole")) is not { } passRole)
            return;
        var conditions = new EscalationConditions(context.Catalog, passRole, passedTo: "");
        foreach (var (statement, text) in Reaching.Granting(context, passRole, conditions.IsAvoidable))
        {
            if (!Reaching.IsAdministrator(statement) && Reaching.IsBroad(context, statement, passRole, isAvoidable: conditions.IsAvoidable)
                && !statement.Statement.Conditions.Any(NamesService))
                context.Report(Rule, text.ContentSpan, statement.Number, [text.Value.Shorten()]);
        }
    }

    private static bool NamesService(Condition condition) => condition.Key.Equals("iam:PassedToService", StringComparison.OrdinalIgnoreCase)
        && !condition.Values.Any(ResourceReach.IsEverything);
}
