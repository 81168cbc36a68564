using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>An operation of an AWS API and what it needs.</summary>
/// <param name="ServiceId">The API model's service id, such as <c>CloudWatch Logs</c>.</param>
/// <param name="Name">The operation's name in the API model.</param>
/// <param name="IsKnown">False where it is not known which action the operation needs.</param>
/// <param name="RequiredActions">The actions; empty for an operation that needs no permission.</param>
public sealed record Operation(string ServiceId, string Name, bool IsKnown, IReadOnlyList<RequiredAction> RequiredActions);
