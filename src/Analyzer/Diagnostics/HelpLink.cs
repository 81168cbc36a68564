namespace Dstack.Permissions.Analyzer.Diagnostics;

/// <summary>Where the page of a diagnostic is.</summary>
internal static class HelpLink
{
    private const string Pages = "https://github.com/dstackai/dstack-permissions-generators/blob/main/docs/rules/";

    public static string Of(string id) => Pages + id + ".md";
}
