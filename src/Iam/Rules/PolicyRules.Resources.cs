namespace Dstack.Permissions.Iam.Rules;

/// <content>The rules of resources.</content>
public static partial class PolicyRules
{
    internal static readonly PolicyRule ShortArn = Error(
        PolicyRuleIds.ShortArn, "An ARN has six parts", "'{0}' has too few parts; write 'arn:partition:service:region:account:resource'");

    internal static readonly PolicyRule UnknownPartition = Error(
        PolicyRuleIds.UnknownPartition, "The partition of an ARN exists", "No partition '{0}' exists{1}");

    internal static readonly PolicyRule ArnShape = Error(
        PolicyRuleIds.ArnShape, "ARNs of IAM and S3 have their form", "{0}");

    internal static readonly PolicyRule ArnService = Warning(
        PolicyRuleIds.ArnService, "The service of an ARN exists", "'{0}' {1}");

    internal static readonly PolicyRule ArnRegion = Warning(
        PolicyRuleIds.ArnRegion, "The region of an ARN is right", "{0}");

    internal static readonly PolicyRule ArnAccount = Warning(
        PolicyRuleIds.ArnAccount, "The account of an ARN is right", "{0}");

    internal static readonly PolicyRule UnknownResourceType = Warning(
        PolicyRuleIds.UnknownResourceType, "An ARN is of a resource type of its service", "'{0}' is no resource of {1}{2}");

    internal static readonly PolicyRule UnusedResource = Warning(
        PolicyRuleIds.UnusedResource, "An action uses every resource", "No action of the statement acts on '{0}'; remove it, or add the action that was meant");

    internal static readonly PolicyRule WildcardResourceType = Warning(
        PolicyRuleIds.WildcardResourceType, "The type of a resource has no wildcard", "'{0}' has a wildcard in the type of the resource and may be any of: {1}; write the type in full");

    internal static readonly PolicyRule RedundantResource = Info(
        PolicyRuleIds.RedundantResource, "Every resource adds something", "'{0}' is covered by '{1}' in the same statement; remove it");

    internal static readonly PolicyRule BucketOverreach = Warning(
        PolicyRuleIds.BucketOverreach, "A bucket and its objects are named apart", "'{0}' reaches other buckets that begin like '{1}'; write '{2}/*' for the objects");
}
