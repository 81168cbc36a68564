using System;
using System.Linq;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1606.</summary>
internal sealed class ServiceLinkedRoleRule() : StatementRule(Descriptor)
{
    private static readonly ActionName Create = new("iam", "CreateServiceLinkedRole");

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Info(
        "DSP1606",
        "Unrestricted service-linked role",
        "'{0}' on '*' creates the service-linked role of any service; name the role's ARN or add a condition on 'iam:AWSServiceName'");

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Statement.Effect != Effect.Allow || statement.Resources.All(resource => resource.Text.Value != "*")
            || statement.Statement.Conditions.Any(
                condition => condition.Key.Equals("iam:AWSServiceName", StringComparison.OrdinalIgnoreCase)))
            return;
        foreach (var (text, pattern) in statement.Actions.Where(action => action.Pattern.IsExact && action.Pattern.Covers(Create)))
            context.Report(Rule, text.ContentSpan, statement.Number, [pattern.Text]);
    }
}
