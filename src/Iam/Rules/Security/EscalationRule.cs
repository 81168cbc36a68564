using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>
/// DSP1607, across statements. An action counts where no condition narrows what can be gained and no Deny takes it away, and most only
/// where it reaches all resources of a type.
/// </summary>
internal sealed class EscalationRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1607",
        "Privilege escalation",
        "'{0}'{1} lets the caller {2}; {3}");

    public override void Check(RuleContext context)
    {
        // Whoever may do everything need not escalate.
        if (context.Statements.Any(Reaching.IsAdministrator))
            return;
        var told = new HashSet<int>();
        foreach (var method in EscalationMethods.All)
        {
            if (Find(context, method) is not { } grant || !told.Add(grant.Text.Span.Start))
                continue;
            var others = method.Actions.Skip(1).Select(name => $"'{name}'").ToArray();
            context.Report(
                Rule,
                grant.Text.ContentSpan,
                grant.Statement.Number,
                [method.Actions[0], others.Length == 0 ? "" : " with " + string.Join(" and ", others), method.Gain, Advice(method)],
                properties: (FindingProperties.Action, method.Actions[0]));
        }
    }

    // The grant of the first action where there is one of each.
    private static (CheckedStatement Statement, JsonString Text)? Find(RuleContext context, EscalationMethod method)
    {
        var grants = new List<(CheckedStatement Statement, JsonString Text)[]>();
        foreach (var name in method.Actions)
        {
            var found = ActionName.TryParse(name, out var action) && context.Catalog.FindAction(action) is { } known
                ? FindGrants(context, method, known, isFirst: grants.Count == 0).ToArray()
                : [];
            if (found.Length == 0)
                return null;
            grants.Add(found);
        }

        if (method.Reach == EscalationReach.WholeType)
            return grants[0][0];
        foreach (var grant in grants[0])
        {
            if (grants.Skip(1).All(others => others.Any(other => SharesResource(grant.Statement, other.Statement))))
                return grant;
        }

        return null;
    }

    private static IEnumerable<(CheckedStatement Statement, JsonString Text)> FindGrants(
        RuleContext context, EscalationMethod method, ServiceAction action, bool isFirst)
    {
        var conditions = new EscalationConditions(context.Catalog, action, isFirst ? method.PassedTo : "");
        foreach (var grant in Reaching.Granting(context, action, conditions.IsAvoidable))
        {
            var isFarEnough = !isFirst || method.Reach != EscalationReach.WholeType
                || Reaching.IsBroad(context, grant.Statement, action, method.Target, conditions.IsAvoidable);
            if (isFarEnough && grant.Statement.Statement.Conditions.All(conditions.IsOpen))
                yield return grant;
        }
    }

    private static bool SharesResource(CheckedStatement a, CheckedStatement b) => a.Statement.IsNotResource || b.Statement.IsNotResource
        || a.Resources.Any(inA =>
            b.Resources.Any(inB => inA.Pattern.Arn is null || inB.Pattern.Arn is null || inA.Pattern.Arn.Intersects(inB.Pattern.Arn)));

    private static string Advice(EscalationMethod method) => method.Actions[0] switch
    {
        "iam:AttachRolePolicy" or "iam:AttachUserPolicy" or "iam:AttachGroupPolicy" => "add a condition on 'iam:PolicyARN'",
        "iam:PassRole" => "name the roles",
        "iam:PutRolePolicy" or "iam:PutUserPolicy" => "add a condition on 'iam:PermissionsBoundary'",
        _ => "name the resources",
    };
}
