using System.Globalization;
using Dstack.Permissions.Iam.Policies;

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

    public static string Show(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
