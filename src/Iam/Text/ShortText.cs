namespace Dstack.Permissions.Iam.Text;

/// <summary>Text of the file in a message, at a length that a reader can bear.</summary>
internal static class ShortText
{
    private const int MaxLength = 120;

    public static string Shorten(this string text) => text.Length <= MaxLength ? text : text.Substring(0, MaxLength) + "...";
}
