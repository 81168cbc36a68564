using System;
using System.Text.RegularExpressions;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>One way to break a policy.</summary>
internal sealed class Mutation
{
    private readonly Regex _find;
    private readonly string _replace;
    private readonly string[] _followers;

    /// <param name="find">What is broken: the first match.</param>
    /// <param name="replace">What stands there then, with marks where a finding is expected.</param>
    /// <param name="followers">Rules that may truly warn of something new besides.</param>
    public Mutation(string find, string replace, params string[] followers)
    {
        _find = new Regex(find, RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(10));
        _replace = replace;
        _followers = followers;
    }

    /// <summary>The broken text with its marks; null where the policy has nothing to break.</summary>
    public PolicyMarkup? Apply(string text)
    {
        var mutated = _find.Replace(text, _replace, 1);
        return mutated == text ? null : PolicyMarkup.Parse(mutated);
    }

    public bool MayFollow(string id) => Array.IndexOf(_followers, id) >= 0;

    public override string ToString() => $"{_find} -> {_replace}";
}
