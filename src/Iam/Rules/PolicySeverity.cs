namespace Dstack.Permissions.Iam.Rules;

/// <summary>How grave a finding in a policy file is.</summary>
public enum PolicySeverity
{
    /// <summary>Least privilege and style.</summary>
    Info,

    /// <summary>IAM saves the policy, but a part of it cannot work or does not do what it says.</summary>
    Warning,

    /// <summary>IAM refuses the policy.</summary>
    Error,
}
