using System;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>What is fixed about a rule for policy files.</summary>
/// <param name="Id">The id, such as <c>DSP1201</c>.</param>
/// <param name="Title">The fault that the rule finds, a short phrase without a full stop.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c> ... for what a finding fills in.</param>
/// <param name="Severity">The gravest severity that a finding of the rule has.</param>
public sealed record RuleDescriptor(string Id, string Title, string MessageFormat, PolicySeverity Severity)
{
    /// <summary>Whether the rule is reported unless asked for.</summary>
    public bool IsEnabledByDefault { get; init; } = true;

    /// <summary>
    /// Whether findings of the rule can have one right answer, so that a code fix may be offered. The fixes are in another assembly, which
    /// a compiler does not load.
    /// </summary>
    public bool HasFix { get; init; }

    /// <summary>What cannot be told of a text where the rule finds a fault in it.</summary>
    internal Obscured Obscures { get; init; }

    internal static RuleDescriptor Error(string id, string title, string messageFormat) =>
        new(id, title, messageFormat, PolicySeverity.Error);

    internal static RuleDescriptor Warning(string id, string title, string messageFormat) =>
        new(id, title, messageFormat, PolicySeverity.Warning);

    internal static RuleDescriptor Info(string id, string title, string messageFormat) =>
        new(id, title, messageFormat, PolicySeverity.Info);
}

/// <summary>What a fault in a text hides from other rules.</summary>
[Flags]
internal enum Obscured
{
    /// <summary>Nothing: it is clear what is meant.</summary>
    Nothing = 0,

    /// <summary>Which action is meant.</summary>
    Action = 1,

    /// <summary>Which resource is meant.</summary>
    Resource = 2,

    /// <summary>What the text will be at all: what other rules warn of in it is taken back.</summary>
    Text = 4,

    /// <summary>That IAM refuses the text: such errors are taken back too, and the rule's own finding becomes one.</summary>
    Errors = 8,
}

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
