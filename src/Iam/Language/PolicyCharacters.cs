namespace Dstack.Permissions.Iam.Language;

/// <summary>The characters that IAM's API takes in a policy. Source: the pattern of PolicyDocument in the IAM API Reference.</summary>
internal static class PolicyCharacters
{
    private const char Last = '\u00FF';

    public static bool Include(char character) => character is '\t' or '\n' or '\r' or (>= ' ' and <= Last);
}
