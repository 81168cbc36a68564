namespace Dstack.Permissions.Iam.Language;

/// <summary>The versions of the policy language.</summary>
internal static class PolicyVersion
{
    public const string Current = "2012-10-17";

    /// <summary>The version of a document that names none: variables are plain text in it.</summary>
    public const string Old = "2008-10-17";
}
