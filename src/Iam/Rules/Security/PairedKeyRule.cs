using System;
using System.Linq;
using Dstack.Permissions.Iam.Policies;
using Dstack.Permissions.Iam.Rules.Conditions;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1611.</summary>
internal sealed class PairedKeyRule : ConditionRule
{
    public override PolicyRule Rule => PolicyRules.PairedKey;

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        if (@operator.Family == ConditionFamily.Null)
            return;
        var isAllow = statement.Statement.Effect == Effect.Allow;
        var fault = condition.Key.Value.ToLowerInvariant() switch
        {
            "aws:vpcsourceip" when !Has(statement, "aws:SourceVpc", "aws:SourceVpce") => "is not unique between VPCs; add 'aws:SourceVpc' or 'aws:SourceVpce'",
            "aws:ec2instancesourceprivateipv4" when !Has(statement, "aws:Ec2InstanceSourceVpc") => "is not unique between VPCs; add 'aws:Ec2InstanceSourceVpc'",
            "dynamodb:attributes" when isAllow && !Has(statement, "dynamodb:Select") => "does not limit what a request without a list of attributes returns; add 'dynamodb:Select'",
            "s3:prefix" when isAllow == @operator.IsNegated => "in a negative condition is passed by listing a shorter prefix, or none; allow the wanted prefixes instead",
            _ => null,
        };
        if (fault is not null)
            context.Report(Rule, condition.Key.ContentSpan, statement.Number, [condition.Key.Value, fault]);
    }

    private static bool Has(CheckedStatement statement, params string[] keys) =>
        statement.Statement.Conditions.Any(condition => keys.Contains(condition.Key, StringComparer.OrdinalIgnoreCase));
}
