using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>Which request member fills a variable of the action's ARN.</summary>
/// <param name="Variable">The ARN variable, such as <c>BucketName</c>; <c>arn</c> for a member that holds the whole ARN.</param>
/// <param name="ResourceType">For a whole ARN, the resource type it belongs to; null where it is not said.</param>
/// <param name="Members">Paths of request members, any of which may hold it; empty for "any value".</param>
public sealed record ArnBinding(string Variable, string? ResourceType, IReadOnlyList<string> Members);
