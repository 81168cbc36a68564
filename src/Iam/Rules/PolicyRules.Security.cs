namespace Dstack.Permissions.Iam.Rules;

/// <content>The rules of security.</content>
public static partial class PolicyRules
{
    internal static readonly PolicyRule Administrator = Warning(
        PolicyRuleIds.Administrator, "Not everything is allowed on everything", "The statement allows every action on every resource; name what the program uses");

    internal static readonly PolicyRule WholeService = Info(
        PolicyRuleIds.WholeService, "Actions of a service are named", "'{0}' allows every action of the service, also those that AWS has yet to add");

    internal static readonly PolicyRule NeedlessStar = Warning(
        PolicyRuleIds.NeedlessStar, "Resources are named where they can be", "Every action of the statement can be granted on single resources; name their ARNs instead of '*'");

    internal static readonly PolicyRule AllowExcept = Warning(
        PolicyRuleIds.AllowExcept, "An Allow names what it allows", "An Allow with {0} allows all other {1}; name what is meant with {2}");

    internal static readonly PolicyRule PassRole = Warning(
        PolicyRuleIds.PassRole, "PassRole is limited", "'{0}' lets the caller pass any role to any service; name the roles and add a condition on 'iam:PassedToService'");

    internal static readonly PolicyRule ServiceLinkedRole = Info(
        PolicyRuleIds.ServiceLinkedRole, "Service-linked roles are named", "'{0}' on '*' makes the role of any service; name the role's ARN or add a condition on 'iam:AWSServiceName'");

    internal static readonly PolicyRule Escalation = Warning(
        PolicyRuleIds.Escalation, "The policy cannot be used to gain permissions", "'{0}'{1} lets the caller {2}; {3}");

    internal static readonly PolicyRule SensitiveAction = Info(
        PolicyRuleIds.SensitiveAction, "Credentials and content are not for everyone", "'{0}' {1}, here of every resource; name the resources");

    internal static readonly PolicyRule TagGuard = Warning(
        PolicyRuleIds.TagGuard, "The caller cannot set the tag that guards", "'{0}' lets the caller set '{1}' itself, which guards statement {2}; add a condition on the tags or on when they are set");

    internal static readonly PolicyRule ImpliedObjectAccess = Warning(
        PolicyRuleIds.ImpliedObjectAccess, "Withheld object actions are not implied", "'{0}' lets the caller have what the policy withholds: {1}; allow these openly, or leave it out");

    internal static readonly PolicyRule PairedKey = Warning(
        PolicyRuleIds.PairedKey, "Condition keys that need another one have it", "'{0}' {1}");
}
