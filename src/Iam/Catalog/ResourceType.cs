using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>A kind of resource of a service. Source: AWS Service Authorization Reference, through iam-data.</summary>
/// <param name="Name">The name, unique in the service, such as <c>bucket</c>.</param>
/// <param name="Arn">The ARN form with <c>${...}</c> variables, such as <c>arn:${Partition}:s3:::${BucketName}</c>.</param>
/// <param name="ConditionKeys">The condition keys that the type itself supports.</param>
public sealed record ResourceType(string Name, string Arn, IReadOnlyList<string> ConditionKeys)
{
    /// <summary>All ARN forms; a handful of types have two, of an old and a new version of the service.</summary>
    public IReadOnlyList<string> Arns { get; init; } = [Arn];
}

/// <summary>A resource type that an action acts on.</summary>
/// <param name="Type">The resource type.</param>
/// <param name="IsRequired">Whether AWS marks it as required; alternatives are marked so too.</param>
/// <param name="ConditionKeys">The condition keys that the action supports on this type.</param>
public sealed record ActionResourceType(ResourceType Type, bool IsRequired, IReadOnlyList<string> ConditionKeys);
