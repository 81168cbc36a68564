using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>
/// The ARN variables whose values are reviewed to be what a request says: elsewhere a member holds a name, an alias, an id or an ARN as it
/// comes, and nothing is concluded from it.
/// </summary>
internal static class ResourceVariables
{
    private const string WholeArn = "arn";

    private static readonly ArnBinding[] S3Object = [new("BucketName", null, ["Bucket"]), new("ObjectName", null, ["Key"])];

    /// <summary>What the request says of the action's resource. S3's operations on one object say it alike.</summary>
    public static IReadOnlyList<ArnBinding> BindingsOf(RestrictedGrant grant) => grant.Required.Bindings.Count == 0
        && grant.Operation is { ServiceId: "S3", Name: "GetObject" or "HeadObject" or "PutObject" or "DeleteObject" }
            ? S3Object
            : grant.Required.Bindings;

    /// <summary>Whether an ARN in the member is the ARN of the resource.</summary>
    public static bool HoldsWholeArns(ArnBinding binding) => binding.Variable is WholeArn or "SecretId" or "TableName" or "FunctionName";

    /// <summary>The part of an ARN that a member's text gives; null where it is not reviewed.</summary>
    public static string? ValueOf(string variable, string text) => variable switch
    {
        // Aliases of access points and directory buckets stand where a bucket's name does.
        "BucketName" when text.EndsWith("-s3alias", StringComparison.Ordinal) || text.EndsWith("-x-s3", StringComparison.Ordinal) => null,
        "BucketName" or "ObjectName" or "TableName" => text,

        // The ARN of a secret ends in six characters that its name has not.
        "SecretId" => text + "*",
        "QueueName" => text.Substring(text.LastIndexOf('/') + 1),
        "FunctionName" when text.IndexOf(':') < 0 => text + "*",
        _ => null,
    };
}
