namespace Dstack.Permissions.Iam.Rules;

/// <summary>Names of the properties that a finding carries for code fixes.</summary>
public static class FindingProperties
{
    /// <summary>The text that should stand in place of the finding's span (inside the quotes where the span is inside them).</summary>
    public const string Replacement = "replacement";

    /// <summary>Several texts, joined by <c>|</c>, that together should stand in place of the string that the span is in.</summary>
    public const string Replacements = "replacements";

    /// <summary>The action a finding speaks of.</summary>
    public const string Action = "action";

    /// <summary>The number of the statement whose condition the finding speaks of.</summary>
    public const string Guard = "guard";

    /// <summary>The resource forms that the action needs, joined by <c>|</c>: <c>*</c> or ARN templates.</summary>
    public const string Resources = "resources";
}
