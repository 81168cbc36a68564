using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.SdkSurface.Source;

/// <summary>How the SDK for .NET turns names of the models into names of C#.</summary>
public static class CSharpNames
{
    /// <summary>A shape's or a member's name: its first letter upper-cased, what C# does not allow left out.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder(name.Length);
        var upper = true;
        foreach (var c in name.TrimStart('_'))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                upper = true;
                continue;
            }
            text.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }
        return text.Length == 0 || char.IsAsciiDigit(text[0]) ? "_" + text : text.ToString();
    }

    /// <summary>The name of a parameter that stands for a member: <c>AWSAccountIds</c> gives <c>awsAccountIds</c>.</summary>
    public static string Parameter(string member)
    {
        var capitals = member.TakeWhile(char.IsUpper).Count();
        var lower = capitals <= 1 ? capitals : capitals == member.Length ? capitals : capitals - 1;
        var name = member[..lower].ToLowerInvariant() + member[lower..];
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }
}
