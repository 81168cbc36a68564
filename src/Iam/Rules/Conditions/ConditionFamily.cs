namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>What a condition operator compares.</summary>
internal enum ConditionFamily
{
    String,
    Numeric,
    Date,
    Bool,
    Binary,
    IpAddress,
    Arn,
    Null,
}
