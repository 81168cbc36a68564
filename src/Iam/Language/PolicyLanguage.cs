namespace Dstack.Permissions.Iam.Language;

/// <summary>The versions of the policy language, and the characters that it takes.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html.</remarks>
internal static class PolicyLanguage
{
    /// <summary>The version that policies should name.</summary>
    public const string CurrentVersion = "2012-10-17";

    /// <summary>The version without variables, which holds where a policy names none.</summary>
    public const string OldVersion = "2008-10-17";

    private const char Last = '\u00FF';

    /// <summary>Whether IAM's API takes the character.</summary>
    public static bool Takes(char character) => character is '\t' or '\n' or '\r' or (>= ' ' and <= Last);
}
