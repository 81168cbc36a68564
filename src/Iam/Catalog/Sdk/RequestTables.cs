using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>How programs set members of requests otherwise than by their properties, and what of it the SDK sends.</summary>
internal sealed class RequestTables
{
    private const string EveryOperation = "*";
    private const string Sent = "yes";
    private const string NotSent = "no";
    private const string SentEmpty = "empty";

    private static readonly SentMember[] AsSet = [];

    private readonly Dictionary<(string Service, string Operation, string Member), string> _headers = [];
    private readonly Dictionary<(string Service, string Operation, string Property), SentMember[]> _sent;

    public RequestTables()
    {
        foreach (var row in CatalogText.Rows("request-headers.txt"))
            _headers.Add((row[0], row[1], row[2]), row[3]);
        _sent = CatalogText.Rows("sent-members.txt")
            .GroupBy(row => (row[0], row[1], row[2]), ReadSent)
            .ToDictionary(rows => rows.Key, rows => rows.ToArray());
    }

    /// <summary>
    /// The header that a member is sent in, where the request has a collection of headers that it can be put into as well.
    /// </summary>
    public string? HeaderOf(string serviceId, string operation, string member) =>
        _headers.TryGetValue((serviceId, operation, member), out var header) ? header : null;

    /// <summary>What is known of a property beyond that it is sent where it is set; empty for nothing.</summary>
    public IReadOnlyList<SentMember> SentOf(string serviceId, string operation, string property) =>
        _sent.TryGetValue((serviceId, operation, property), out var sent)
        || _sent.TryGetValue((serviceId, EveryOperation, property), out sent)
            ? sent
            : AsSet;

    private static SentMember ReadSent(string[] row)
    {
        var version = row[4].Length == 0 ? (int?)null : int.Parse(row[4], CultureInfo.InvariantCulture);
        return row[5] switch
        {
            Sent => new SentMember(row[3], version, IsSent: true, null),
            NotSent => new SentMember(row[3], version, IsSent: false, null),
            SentEmpty => new SentMember(row[3], version, IsSent: null, null),
            var condition => new SentMember(row[3], version, IsSent: true, OperationRows.ReadCondition(condition)),
        };
    }
}

/// <summary>What becomes of a member of a request that is set to a value, where that is not what its being set suggests.</summary>
/// <param name="Value">
/// The value: <c>""</c> for an empty text, <c>[]</c> for a list without elements, <c>{}</c> for an object in which nothing is set, <c>*</c>
/// for any value, else the name of a constant.
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
