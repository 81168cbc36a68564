namespace Dstack.Permissions.Iam.Models;

/// <summary>What an operation, or a library's member, needs.</summary>
/// <param name="Name">An action such as <c>s3:GetObject</c>, or for a library an operation such as <c>S3/GetObject</c>.</param>
/// <param name="When">The condition on the request, in the catalog's words (<c>Role|RoleArn Exists</c>); empty for always.</param>
/// <param name="Bindings">
/// Which members of the request say what of the resource, in the catalog's words (<c>BucketName=Bucket;arn:role=Role</c>).
/// </param>
public sealed record ModelRequirement(string Name, string When, string Bindings);
