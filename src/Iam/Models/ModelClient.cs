namespace Dstack.Permissions.Iam.Models;

/// <summary>A client of the AWS SDK for .NET.</summary>
/// <param name="ServiceId">The API model's service id, such as <c>CloudWatch Logs</c>.</param>
/// <param name="Prefix">The prefix of the service's actions.</param>
/// <param name="Assembly">The assembly, such as <c>AWSSDK.S3</c>.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Interface">The interface's simple name.</param>
/// <param name="Class">The class's simple name.</param>
public sealed record ModelClient(string ServiceId, string Prefix, string Assembly, string Namespace, string Interface, string Class);
