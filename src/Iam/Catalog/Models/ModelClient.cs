using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Catalog.Models;

/// <summary>A client of the AWS SDK for .NET.</summary>
/// <param name="ServiceId">The API model's service id, such as <c>CloudWatch Logs</c>.</param>
/// <param name="Prefix">The prefix of the service's actions.</param>
/// <param name="Assembly">The assembly, such as <c>AWSSDK.S3</c>.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Interface">The interface's simple name.</param>
/// <param name="Class">The class's simple name.</param>
public sealed record ModelClient(string ServiceId, string Prefix, string Assembly, string Namespace, string Interface, string Class);

/// <summary>A member of a library's type whose use calls AWS.</summary>
/// <param name="Assembly">The library's assembly; empty for any.</param>
/// <param name="Type">The type's full name without type parameters, nested types joined by dots.</param>
/// <param name="Name">A method's name with or without <c>Async</c>, a property's, or <c>.ctor</c>.</param>
/// <param name="Requirements">What it needs; empty where it needs nothing.</param>
public sealed record ModelMember(string Assembly, string Type, string Name, EquatableArray<ModelRequirement> Requirements);

/// <summary>An operation of an AWS API and what it needs.</summary>
/// <param name="ServiceId">The API model's service id.</param>
/// <param name="Name">The operation's name in the API model.</param>
/// <param name="Requirements">What it needs; empty where it needs no permission.</param>
public sealed record ModelOperation(string ServiceId, string Name, EquatableArray<ModelRequirement> Requirements);

/// <summary>What an operation, or a library's member, needs.</summary>
/// <param name="Name">An action such as <c>s3:GetObject</c>, or for a library an operation such as <c>S3/GetObject</c>.</param>
/// <param name="When">The condition on the request, in the catalog's words (<c>Role|RoleArn Exists</c>); empty for always.</param>
/// <param name="Bindings">
/// Which members of the request say what of the resource, in the catalog's words (<c>BucketName=Bucket;arn:role=Role</c>).
/// </param>
public sealed record ModelRequirement(string Name, string When, string Bindings);
