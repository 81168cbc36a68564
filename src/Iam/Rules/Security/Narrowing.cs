using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>What conditions leave to a caller who is out for more. Where that is not certain, they are taken to leave nothing.</summary>
internal static class Narrowing
{
    // From where, when and how a caller may act, not on what.
    private static readonly HashSet<string> Circumstances = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge", "aws:SourceIp", "aws:VpcSourceIp", "aws:SourceVpc", "aws:SourceVpcArn",
            "aws:SourceVpce",
        "aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths", "aws:Ec2InstanceSourceVpc", "aws:Ec2InstanceSourcePrivateIPv4",
            "aws:SecureTransport",
        "aws:RequestedRegion", "aws:CurrentTime", "aws:EpochTime", "aws:TokenIssueTime", "aws:UserAgent", "aws:Referer",
    };

    // Who the caller is: whoever that is has what the statement gives.
    private static readonly HashSet<string> Callers = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalOrgMasterAccountId",
            "aws:PrincipalType",
        "aws:userid", "aws:username", "aws:FederatedProvider", "aws:SourceIdentity", "aws:AssumedRoot",
    };

    // Whose the resource is: what can be gained is nearly always in the caller's own account.
    private static readonly HashSet<string> Owners =
        new(StringComparer.OrdinalIgnoreCase) { "aws:ResourceAccount", "aws:ResourceOrgID", "aws:ResourceOrgPaths" };

    /// <summary>Whether no condition narrows what an Allow statement lets a caller do.</summary>
    public static bool IsAbsent(CheckedStatement statement) => statement.Statement.Conditions.All(IsOpen);

    /// <summary>Whether a condition of an Allow leaves open what the caller may do.</summary>
    public static bool IsOpen(Condition condition) => ConditionOperator.TryParse(condition.Operator, out var @operator)
        && !condition.Values.Any(ComparesTags)
        && (Circumstances.Contains(condition.Key)
            || IsCaller(condition.Key)
            || (Owners.Contains(condition.Key) && !@operator.IsNegated && @operator.Family != ConditionFamily.Null)
            || (condition.Key.Equals("aws:ViaAWSService", StringComparison.OrdinalIgnoreCase)
                && condition.Values.All(value => value == "false")));

    /// <summary>
    /// Whether a caller can see to it that a condition of a Deny does not hold: by coming from elsewhere, or by choosing another resource.
    /// Who the caller is it cannot choose.
    /// </summary>
    public static bool IsAvoidable(Condition condition)
    {
        if (!ConditionOperator.TryParse(condition.Operator, out var @operator))
            return false;
        if (Circumstances.Contains(condition.Key) || condition.Key.Equals("aws:ViaAWSService", StringComparison.OrdinalIgnoreCase))
            return true;
        if (Owners.Contains(condition.Key))
            return @operator.IsNegated;
        // A Deny of what carries a tag leaves what does not.
        return condition.Key.IndexOf(":ResourceTag/", StringComparison.OrdinalIgnoreCase) > 0
            && (@operator.Family == ConditionFamily.Null ? condition.Values.All(value => value == "false") : !@operator.IsNegated);
    }

    private static bool IsCaller(string key) =>
        Callers.Contains(key) || key.StartsWith("aws:PrincipalTag/", StringComparison.OrdinalIgnoreCase);

    // "${aws:ResourceTag/team}" turns the condition round: the caller's tag chooses the resources.
    private static bool ComparesTags(string value) =>
        value.IndexOf(":ResourceTag/", StringComparison.OrdinalIgnoreCase) > 0
            || value.IndexOf(":RequestTag/", StringComparison.OrdinalIgnoreCase) > 0;
}
