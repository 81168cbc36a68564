using System;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>Tells a KMS key of the customer from one of AWS's own, as far as the text is known.</summary>
internal static class KeyName
{
    private const string Alias = "alias/";
    private const string AliasOfAws = "alias/aws/";
    private const string Key = "key/";

    /// <summary>
    /// Whether the text names a customer's key: an id, a key ARN, an alias, or an alias ARN. Of a text that is known in parts, enough must be known
    /// to tell.
    /// </summary>
    public static Answer IsOfCustomer(ConstantText name)
    {
        if (name.Contains(AliasOfAws, StringComparison.Ordinal) == Answer.Yes)
            return Answer.No;
        if (name.Text is { } text)
            return text.Length > 0 ? Answer.Yes : Answer.No;
        if (name.Pattern is not { } pattern)
            return Answer.NotVisible;
        var alias = pattern.IndexOf(Alias, StringComparison.Ordinal);
        return alias >= 0
            ? pattern[alias + Alias.Length] == '*' ? Answer.NotVisible : Answer.Yes
            : pattern.IndexOf(Key, StringComparison.Ordinal) >= 0 ? Answer.Yes : Answer.NotVisible;
    }
}
