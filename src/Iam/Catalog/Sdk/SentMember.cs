namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>What becomes of a member of a request that is set to a value, where that is not what its being set suggests.</summary>
/// <param name="Value">
/// The value: <c>""</c> for an empty text, <c>[]</c> for a list without elements, <c>{}</c> for an object in which nothing is set, <c>*</c> for
/// any value, else the name of a constant.
/// </param>
/// <param name="Version">The major version of the SDK; null for all.</param>
/// <param name="IsSent">
/// Whether the SDK sends it, where there is a condition if that holds; null where it sends the member without content: whether that
/// asks for anything is not documented.
/// </param>
/// <param name="Condition">When it is sent, a test on the .NET paths of the request's properties; null where nothing else decides.</param>
public sealed record SentMember(string Value, int? Version, bool? IsSent, RequestCondition? Condition)
{
    /// <summary>Stands for a text without a character.</summary>
    public const string EmptyText = "\"\"";

    /// <summary>Stands for a list without an element.</summary>
    public const string EmptyList = "[]";

    /// <summary>Stands for an object in which nothing is set.</summary>
    public const string EmptyObject = "{}";

    /// <summary>Stands for any value.</summary>
    public const string AnyValue = "*";
}
