using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>
/// DSP1607, across statements. An action counts only where no condition narrows it, and most only where it reaches all resources of a type. A role
/// passed to a service counts unless the condition names other services.
/// </summary>
internal sealed class EscalationRule : PolicyFileRule
{
    public override PolicyRule Rule => PolicyRules.Escalation;

    public override void Check(RuleContext context)
    {
        // Whoever may do everything need not escalate.
        if (context.Statements.Any(Reaching.IsAdministrator))
            return;
        var told = new HashSet<int>();
        foreach (var method in EscalationMethods.All)
        {
            var grants = method.Actions.Select((name, index) => FindGrant(context, method, name, isFirst: index == 0)).ToArray();
            if (grants.Any(grant => grant is null) || !told.Add(grants[0]!.Value.Text.Span.Start))
                continue;
            var (statement, text) = grants[0]!.Value;
            var others = method.Actions.Skip(1).Select(name => $"'{name}'").ToArray();
            context.Report(
                Rule,
                text.ContentSpan,
                statement.Number,
                [method.Actions[0], others.Length == 0 ? "" : " with " + string.Join(" and ", others), method.Gain, Advice(method)],
                properties: (FindingProperties.Action, method.Actions[0]));
        }
    }

    private static (CheckedStatement Statement, JsonString Text)? FindGrant(RuleContext context, EscalationMethod method, string name, bool isFirst)
    {
        if (!ActionName.TryParse(name, out var action) || context.Catalog.FindAction(action) is not { } known)
            return null;
        foreach (var grant in Reaching.Granting(context, known))
        {
            if (Counts(method, known, grant.Statement, isFirst))
                return grant;
        }

        return null;
    }

    private static bool Counts(EscalationMethod method, ServiceAction action, CheckedStatement statement, bool isFirst)
    {
        if (isFirst && method.NeedsBroad && !Reaching.IsBroad(statement, action))
            return false;
        if (!isFirst || method.PassedTo.Length == 0)
            return Reaching.IsUnconditional(statement);
        var passed = statement.Statement.Conditions.Where(condition => condition.Key.Equals("iam:PassedToService", StringComparison.OrdinalIgnoreCase)).ToArray();
        return passed.Length == 0 ? Reaching.IsUnconditional(statement) : passed.Length == statement.Statement.Conditions.Count
            && passed.All(condition => condition.Operator.IndexOf("Not", StringComparison.Ordinal) < 0
                && condition.Values.Any(value => GlobPattern.Matches(value, method.PassedTo, ignoreCase: true)));
    }

    private static string Advice(EscalationMethod method) => method.Actions[0] switch
    {
        "iam:AttachRolePolicy" or "iam:AttachUserPolicy" or "iam:AttachGroupPolicy" => "add a condition on 'iam:PolicyARN'",
        "iam:PassRole" => "name the roles",
        "iam:PutRolePolicy" or "iam:PutUserPolicy" => "add a condition on 'iam:PermissionsBoundary'",
        _ => "name the resources",
    };
}
