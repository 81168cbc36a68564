namespace Dstack.Permissions.Iam.Rules;

/// <summary>What is fixed about a rule for policy files.</summary>
/// <param name="Id">The id, such as <c>DSP1201</c>.</param>
/// <param name="Title">What the rule demands or finds, a short phrase without a full stop.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c> ... for what a finding fills in.</param>
/// <param name="Severity">The gravest severity that a finding of the rule has.</param>
/// <param name="IsEnabledByDefault">Whether it is reported unless asked for.</param>
public sealed record PolicyRule(string Id, string Title, string MessageFormat, PolicySeverity Severity, bool IsEnabledByDefault = true);

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
