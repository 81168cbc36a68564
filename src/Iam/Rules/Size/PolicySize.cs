using System.Globalization;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Size;

/// <summary>How IAM measures a policy: characters without the white space between tokens.</summary>
internal static class PolicySize
{
    /// <summary>What the API takes at most, white space counted.</summary>
    public const int MaxRaw = 131_072;

    public static int QuotaOf(PolicyFileKind kind) => kind switch
    {
        PolicyFileKind.Managed => 6_144,
        PolicyFileKind.RoleInline => 10_240,
        PolicyFileKind.GroupInline => 5_120,
        _ => 2_048,
    };

    /// <summary>The kind in words, with its article.</summary>
    public static string NameOf(PolicyFileKind kind) => kind switch
    {
        PolicyFileKind.Managed => "a managed policy",
        PolicyFileKind.UserInline => "the inline policies of a user together",
        PolicyFileKind.RoleInline => "the inline policies of a role together",
        PolicyFileKind.GroupInline => "the inline policies of a group together",
        _ => "a session policy",
    };

    /// <summary>The characters of a text without the white space between tokens; placeholders count as they are written.</summary>
    public static int Measure(string text)
    {
        var count = 0;
        var inString = false;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (inString || !(character is ' ' or '\t' or '\r' or '\n'))
                count++;
            if (character == '"')
            {
                inString = !inString;
            }
            else if (inString && character == '\\' && index + 1 < text.Length)
            {
                count++;
                index++;
            }
        }

        return count;
    }

    /// <summary>The characters of the placeholders: what stands there in the end may be shorter or longer.</summary>
    public static int MeasurePlaceholders(JsonNode root) =>
        JsonWalk.Strings(root).SelectMany(text => Placeholder.FindAll(text.Value)).Sum(placeholder => placeholder.Length);

    public static string Show(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
