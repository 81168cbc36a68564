using System.Linq;
using System.Text.RegularExpressions;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>The placeholder that says what another language's template says.</summary>
internal static class PlaceholderName
{
    private const string Any = "name";

    private static readonly Regex Word = ForeignTemplate.Compile("[A-Za-z0-9]+");

    // Where a language looks a name up.
    private static readonly string[] Scopes = ["AWS", "var", "local", "self", "custom", "opt", "env", "Values", "Token"];

    /// <summary>Fill in the value, or write the placeholder.</summary>
    public static string Advise(string template) => $"fill it in, or write '{{{From(template)}}}' for a placeholder";

    /// <summary>Write the placeholder.</summary>
    public static string Propose(string template) => $"write '{{{From(template)}}}'";

    private static string From(string template)
    {
        var words = Word.Matches(template).Cast<Match>().Select(match => match.Value).ToArray();
        var named = words.SkipWhile((word, index) => index < words.Length - 1 && Scopes.Contains(word)).Select(Lower).ToArray();
        if (named.Length == 0 || char.IsDigit(named[0][0]) || template.Any(character => character > '~'))
            return Any;
        return Decapitalize(named[0]) + string.Concat(named.Skip(1).Select(Capitalize));
    }

    private static string Lower(string word) => word.Any(char.IsLower) ? word : word.ToLowerInvariant();

    private static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);

    private static string Decapitalize(string word) => char.ToLowerInvariant(word[0]) + word.Substring(1);
}
