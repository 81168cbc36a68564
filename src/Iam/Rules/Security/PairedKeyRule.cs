using System;
using System.Linq;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>
/// DSP1611. Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_dynamodb_attributes.html for what Select
/// is for, and
/// https://aws.amazon.com/blogs/security/how-to-use-policies-to-restrict-where-ec2-instance-credentials-can-be-used-from/ for the keys of
/// VPCs.
/// </summary>
internal sealed class PairedKeyRule() : ConditionRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1611",
        "Condition key without the one that it needs",
        "'{0}' {1}");

    protected override void Check(RuleContext context, CheckedStatement statement, ConditionSyntax condition, ConditionOperator @operator)
    {
        if (@operator.Family == ConditionFamily.Null)
            return;
        var isAllow = statement.Statement.Effect == Effect.Allow;
        var fault = condition.Key.Value.ToLowerInvariant() switch
        {
            "aws:vpcsourceip" when !Has(context, statement, "aws:SourceVpc", "aws:SourceVpce", "aws:SourceVpcArn") =>
                "is not unique between VPCs; add 'aws:SourceVpc' or 'aws:SourceVpce'",
            "aws:ec2instancesourceprivateipv4" when !Has(context, statement, "aws:Ec2InstanceSourceVpc") =>
                "is not unique between VPCs; add 'aws:Ec2InstanceSourceVpc'",
            "dynamodb:attributes" when isAllow && !Has(context, statement, "dynamodb:Select") =>
                "does not limit what a request without a list of attributes returns; add 'dynamodb:Select'",
            "s3:prefix" when isAllow == @operator.IsNegated =>
                "in a negative condition is passed by listing a shorter prefix, or none; allow the wanted prefixes instead",
            _ => null,
        };
        if (fault is not null)
            context.Report(Rule, condition.Key.ContentSpan, statement.Number, [condition.Key.Value, fault]);
    }

    // What one Deny lets through must pass the others as well; an Allow stands alone.
    private static bool Has(RuleContext context, CheckedStatement statement, params string[] keys) =>
        (statement.Statement.Effect == Effect.Deny ? context.Statements.Where(other => other.Statement.Effect == Effect.Deny) : [statement])
            .Any(other => other.Statement.Conditions.Any(condition => keys.Contains(condition.Key, StringComparer.OrdinalIgnoreCase)));
}
