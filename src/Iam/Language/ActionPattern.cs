using System;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Language;

/// <summary>
/// A string of Action or NotAction. Placeholders match anything; what is not of the form <c>service:name</c>, or has a policy variable,
/// matches nothing.
/// </summary>
public sealed class ActionPattern
{
    private readonly bool _isFixed;
    private readonly bool _isServicePattern;
    private readonly bool _isNamePattern;

    /// <summary>Reads a string of Action or NotAction.</summary>
    public ActionPattern(string text)
    {
        Text = text;
        var masked = Placeholder.Mask(text);
        _isFixed = masked == text;
        var colon = masked.IndexOf(':');
        IsWellFormed = text.IndexOf("${", StringComparison.Ordinal) < 0
            && (IsStars(masked) || (colon > 0 && colon < masked.Length - 1 && masked.IndexOf(':', colon + 1) < 0));
        Service = !IsWellFormed ? "" : colon < 0 ? "*" : masked.Substring(0, colon);
        Name = !IsWellFormed ? "" : colon < 0 ? "*" : masked.Substring(colon + 1);
        _isServicePattern = GlobPattern.HasWildcard(Service);
        _isNamePattern = GlobPattern.HasWildcard(Name);
    }

    /// <summary>The string as it stands in the file.</summary>
    internal string Text { get; }

    /// <summary>The pattern of the service prefix.</summary>
    public string Service { get; }

    /// <summary>The pattern of the action's name.</summary>
    public string Name { get; }

    /// <summary>Whether the text is <c>*</c> or of the form <c>service:name</c>, without a policy variable.</summary>
    public bool IsWellFormed { get; }

    /// <summary>Whether it names one service.</summary>
    public bool HasOneService => IsWellFormed && !_isServicePattern;

    /// <summary>Whether it names one action.</summary>
    public bool IsExact => HasOneService && !_isNamePattern;

    /// <summary>Whether it covers every action there is.</summary>
    internal bool IsAll => IsWellFormed && IsStars(Service) && IsStars(Name);

    internal bool Covers(ActionName action) => CoversService(action.Service) && CoversName(action.Name);

    /// <summary>Whether it covers the action for certain: a placeholder will be one thing, not all that it may be.</summary>
    internal bool SurelyCovers(ActionName action) => _isFixed && Covers(action);

    internal bool CoversService(string prefix) => Fits(Service, prefix, _isServicePattern);

    /// <summary>Whether its name pattern covers an action's name.</summary>
    internal bool CoversName(string name) => Fits(Name, name, _isNamePattern);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool Fits(string pattern, string text, bool isPattern) =>
        isPattern ? GlobPattern.Matches(pattern, text, ignoreCase: true) : pattern.Equals(text, StringComparison.OrdinalIgnoreCase);

    private static bool IsStars(string text) => text.Length > 0 && text.Trim('*').Length == 0;
}
