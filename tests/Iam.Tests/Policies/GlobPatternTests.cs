using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Tests.Policies;

public class GlobPatternTests
{
    private static readonly Gen<string> Patterns = Gen.Char["ab*?"].Array[0, 5].Select(characters => new string(characters));

    // Every text of up to six letters: longer ones are never needed for two patterns of five characters over two letters.
    private static readonly IReadOnlyList<string> Texts = Enumerable.Range(0, 9)
        .SelectMany(length => Enumerable.Range(0, 1 << length).Select(
            bits => new string(Enumerable.Range(0, length).Select(at => (bits >> at & 1) == 0 ? 'a' : 'b').ToArray())))
        .ToArray();

    [Theory]
    [InlineData("Get*", "GetObject", true)]
    [InlineData("get*", "GetObject", true)]
    [InlineData("*Object", "GetObject", true)]
    [InlineData("Get?bject", "GetObject", true)]
    [InlineData("Get?Object", "GetObject", false)]
    [InlineData("", "", true)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("G*t*t", "GetObject", true)]
    [InlineData("G*t*x", "GetObject", false)]
    public void A_pattern_fits_a_name(string pattern, string text, bool expected) =>
        Assert.Equal(expected, GlobPattern.Matches(pattern, text, ignoreCase: true));

    [Theory]
    [InlineData("role/dstack_*", "role/*", true)]
    [InlineData("role/dstack_*", "policy/*", false)]
    [InlineData("*personalize*", "my-bucket-*", true)]
    [InlineData("bucket", "*/*", false)]
    [InlineData("Role", "role", false)]
    public void Patterns_intersect(string a, string b, bool expected)
    {
        Assert.Equal(expected, GlobPattern.Intersects(a, b));
        Assert.Equal(expected, GlobPattern.Intersects(b, a));
    }

    [Fact]
    public void Intersection_is_what_brute_force_finds() => Gen.Select(Patterns, Patterns).Sample(
        (a, b) => GlobPattern.Intersects(a, b) == Texts.Any(text => Fits(a, text) && Fits(b, text)), iter: 3000);

    [Fact]
    public void Covering_is_never_claimed_wrongly() => Gen.Select(Patterns, Patterns).Sample(
        (wide, narrow) => !GlobPattern.Covers(wide, narrow) || Texts.All(text => !Fits(narrow, text) || Fits(wide, text)), iter: 3000);

    [Theory]
    [InlineData("*", "arn*", true)]
    [InlineData("a*", "a*b", true)]
    [InlineData("a*b", "a*", false)]
    [InlineData("a?*", "a*", false)]
    public void A_wide_pattern_covers_a_narrow_one(string wide, string narrow, bool expected) =>
        Assert.Equal(expected, GlobPattern.Covers(wide, narrow));

    [Fact]
    public void Hostile_patterns_take_no_time()
    {
        var stars = string.Concat(Enumerable.Repeat("*a", 1000));
        Assert.False(GlobPattern.Matches(stars + "b", new string('a', 5000), ignoreCase: false));
        Assert.True(GlobPattern.Intersects(stars + "*", "*" + string.Concat(Enumerable.Repeat("a*", 1000))));
    }

    // Straight from the definition, and exponential.
    private static bool Fits(string pattern, string text)
    {
        if (pattern.Length == 0)
            return text.Length == 0;
        if (pattern[0] == '*')
            return Fits(pattern[1..], text) || (text.Length > 0 && Fits(pattern, text[1..]));
        return text.Length > 0 && (pattern[0] == '?' || pattern[0] == text[0]) && Fits(pattern[1..], text[1..]);
    }
}
