using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>The name that an entry of a collection of named values has among members: <c>Headers[x-amz-acl]</c>.</summary>
/// <param name="Collection">The member that holds the collection.</param>
/// <param name="Key">The name of the entry, compared without case as headers are; null where it is not known.</param>
internal readonly record struct EntryName(string Collection, string? Key)
{
    /// <summary>The entry that a name means; null for a member that is no entry.</summary>
    public static EntryName? Parse(string name) => name.IndexOf('[') is > 0 and var bracket
        ? new EntryName(name.Substring(0, bracket), name.Substring(bracket + 1, name.Length - bracket - 2))
        : null;

    /// <summary>The entry that an indexer means; null where the operation is none.</summary>
    public static EntryName? Read(IOperation operation, string collection) =>
        operation is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ } key] }
            ? new EntryName(collection, key.Value.TextOf().Text)
            : null;

    /// <summary>Whether both are the same entry; not visible where it cannot be told.</summary>
    public Answer Is(EntryName other) =>
        Collection != other.Collection ? Answer.No
        : Key is null || other.Key is null ? Answer.NotVisible
        : Key.Equals(other.Key, StringComparison.OrdinalIgnoreCase) ? Answer.Yes : Answer.No;

    /// <inheritdoc/>
    public override string ToString() => $"{Collection}[{Key}]";
}

/// <summary>Tells a KMS key of the customer from one of AWS's own, as far as the text is known.</summary>
internal static class KmsKeyName
{
    private const string Alias = "alias/";
    private const string AliasOfAws = "alias/aws/";
    private const string Key = "key/";

    /// <summary>
    /// Whether the text names a customer's key: an id, a key ARN, an alias, or an alias ARN. Of a text that is known in parts, enough must
    /// be known to tell.
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
