using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Generator.Naming;

/// <summary>Makes C# identifiers of AWS's names.</summary>
internal static class Identifiers
{
    /// <summary>
    /// Every word starts with a capital: <c>access-analyzer</c> gives <c>AccessAnalyzer</c>, <c>bucket_name</c> <c>BucketName</c>.
    /// </summary>
    public static string Pascal(string text)
    {
        var result = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var character in text)
        {
            var isPart = character != '_' && IsIdentifierPart(character);
            if (isPart)
                result.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = !isPart;
        }

        if (result.Length == 0 || char.IsDigit(result[0]))
            result.Insert(0, '_');
        return result.ToString();
    }

    /// <summary>
    /// As <see cref="Pascal"/>, but the first word starts small, and a keyword is escaped: <c>bucketName</c>, <c>@object</c>.
    /// </summary>
    public static string Camel(string text)
    {
        var pascal = Pascal(text);

        // An acronym in front is one word: VPCId gives vpcId. What starts small in AWS's name or the user's has none.
        var word = text.SkipWhile(character => character == '_' || !IsIdentifierPart(character)).ToArray();
        var capitals = word.TakeWhile(char.IsUpper).Count();
        var startsNextWord = capitals > 1 && capitals < word.Length && char.IsLower(word[capitals]);
        var lowered = startsNextWord ? capitals - 1 : System.Math.Max(capitals, 1);
        return Escape(pascal.Substring(0, lowered).ToLowerInvariant() + pascal.Substring(lowered));
    }

    /// <summary>Mends what is no identifier in a project's root namespace, such as that of a project called <c>my-app</c>.</summary>
    public static string ForNamespace(string text)
    {
        var parts = text.Split('.').Select(part => part.Trim()).Where(part => part.Length > 0).Select(part => Escape(Mend(part)));
        return string.Join(".", parts);
    }

    private static string Mend(string text)
    {
        var mended = new string(text.TrimStart('@').Select(character => IsIdentifierPart(character) ? character : '_').ToArray());
        return mended.Length == 0 || char.IsDigit(mended[0]) ? "_" + mended : mended;
    }

    private static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;

    private static bool IsIdentifierPart(char character) =>
        character == '_' || (char.IsLetterOrDigit(character) && SyntaxFacts.IsIdentifierPartCharacter(character));
}
