using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>Whether a text is a value of a type, as IAM reads it.</summary>
internal static class ConditionValues
{
    private static readonly System.TimeSpan Limit = System.TimeSpan.FromSeconds(1);
    private static readonly Regex Number = new(@"^[+-]?[0-9]+(\.[0-9]+)?$", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex Base64 = new(@"^[A-Za-z0-9+/]*={0,2}$", RegexOptions.CultureInvariant, Limit);

    private static readonly Regex Date = new(
        @"^(?<year>-?[0-9]{1,9})(-(?<month>[0-9]{1,2})(-(?<day>[0-9]{1,2}))?)?"
        + @"([Tt](?<hour>[0-9]{1,2})(:(?<minute>[0-9]{1,2})(:(?<second>[0-9]{1,2})(\.[0-9]{1,9})?)?)?"
        + @"([Zz]|[+-](?<zoneHour>[0-9]{2})(:?(?<zoneMinute>[0-9]{2}))?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Limit);

    public static bool IsNumber(string text) => Number.IsMatch(text);

    public static bool IsBoolean(string text) => text is "true" or "false";

    public static bool IsBase64(string text) => text.Length % 4 == 0 && Base64.IsMatch(text);

    /// <summary>An ISO 8601 date as far as IAM demands one, or seconds since 1970.</summary>
    public static bool IsDate(string text)
    {
        if (text.Length > 0 && text.All(character => character is >= '0' and <= '9'))
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        var match = Date.Match(text);
        return match.Success
            && IsWithin(match, "year", -292275054, 292278993)
            && IsWithin(match, "month", 1, 12)
            && IsWithin(match, "day", 1, 31)
            && IsWithin(match, "hour", 0, 23)
            && IsWithin(match, "minute", 0, 59)
            && IsWithin(match, "second", 0, 59)
            && IsWithin(match, "zoneHour", 0, 23)
            && IsWithin(match, "zoneMinute", 0, 59);
    }

    private static bool IsWithin(Match match, string name, int least, int most)
    {
        var group = match.Groups[name];
        return !group.Success || (int.TryParse(group.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most);
    }
}
