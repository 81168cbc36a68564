namespace Dstack.Permissions.Iam.Catalog;

/// <summary>A condition key. Source: AWS Service Authorization Reference, through iam-data.</summary>
/// <param name="Name">The name, with <c>${...}</c> for a free part, such as <c>aws:ResourceTag/${TagKey}</c>.</param>
/// <param name="Type">String, ARN, Bool, Numeric, Date, IPAddress, Binary or ArrayOf one of them.</param>
public sealed record ConditionKey(string Name, string Type);
